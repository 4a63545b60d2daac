import { writeOutput } from '../../shell.ts';
import { listUi } from './listUi.ts';

/** `npm run translate -- --ui` with these other arguments: prints, and gives the exit code. */
export async function translateUi(args: readonly string[]): Promise<number> {
  // scripts/run.mjs starts every command in the repository's folder.
  const { output, exitCode } = await listUi(process.cwd(), args, process.env);
  await writeOutput(output);
  return exitCode;
}
