import path from 'node:path';
import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { isProblem, Problem } from '../src/lib/problem.ts';

/** The repository's folder. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Runs a command's main function and sets the exit code: its own answer (0 clean, 1 findings), or that of a Problem,
 * whose message is printed alone. Anything else is a bug and keeps its stack.
 */
export async function runCommand(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (isProblem(error)) {
      process.exitCode = error.exitCode;
      console.error(error.message);
      return;
    }
    process.exitCode = 2;
    console.error(explainRefusal(error as NodeJS.ErrnoException) ?? error);
  }
}

/**
 * Writes a command's result, and waits for it to be written. Ends in silence when whoever reads it has had enough, as in
 * `… | head`; throws a Problem when it cannot be written, as to a full disk.
 */
export async function writeOutput(text: string, output: Writable = process.stdout): Promise<void> {
  const failure = await new Promise<NodeJS.ErrnoException | null | undefined>((resolve) => {
    // A stream throws what nobody listens to, although the answer says it as well.
    output.once('error', () => undefined);
    output.write(text, resolve);
  });
  if (!failure || failure.code === 'EPIPE') return;
  const { code, message } = failure;
  throw new Problem(
    explainRefusal({ name: '', message, ...(code !== undefined && { code }), path: 'the output' }) ??
      `The output could not be written (${code ?? message}). Write it elsewhere.`,
  );
}

/** One line for what the system or the argument parser refuses; undefined for a bug, which keeps its stack. Pure. */
export function explainRefusal({
  code = '',
  message,
  path: file,
  dest,
}: NodeJS.ErrnoException & { dest?: string }): string | undefined {
  // Node goes on with hints about positional arguments, which none of our commands takes, and about ambiguous values.
  if (code.startsWith('ERR_PARSE_ARGS'))
    return `${message
      .replace(/\.? To specify .*/s, '')
      .replace(/\n.*/s, '')
      .replace(/\.$/, '')}. See --help.`;
  const place = dest ?? file;
  if (!place) return undefined;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return `No permission to change ${place} (${code}). Make it and its folder writable for you, then try again.`;
  }
  if (code === 'ENOSPC') return `The disk is full; ${place} could not be written. Free some space, then try again.`;
  return undefined;
}
