import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isProblem } from '../src/lib/problem.ts';

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
    // parseArgs throws plain TypeErrors for unknown options; they are the user's, too.
    const isUsage = (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS') ?? false;
    console.error(isUsage ? `${(error as Error).message} See --help.` : error);
  }
}
