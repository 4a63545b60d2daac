import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Problem } from '../src/lib/problem.ts';

/** The repository's folder. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Runs a command's main function and sets the exit code: its own answer (0 clean, 1 findings), or 2 with one
 * line on stderr for a Problem. Anything else is a bug and keeps its stack.
 */
export async function runCommand(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.exitCode = 2;
    // parseArgs throws plain TypeErrors for unknown options; they are the user's, too.
    const expected = error instanceof Problem || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
    console.error(expected ? (error as Error).message : error);
  }
}
