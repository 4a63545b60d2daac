import { isProblem, Problem } from '../../src/lib/problem.ts';
import { safeLine } from '../report/safe.ts';
import { runCommand, writeOutput } from '../shell.ts';
import { help, parseOptions } from './options.ts';

await runCommand(() => run(process.argv.slice(2)).catch(toOneLine));

async function run(args: readonly string[]): Promise<number> {
  // Behind `--` stand names of sections.
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  if (args.slice(0, end).includes('--ui')) {
    const { translateUi } = await import('./ui/runUi.ts');
    return translateUi(args.filter((arg) => arg !== '--ui'));
  }
  const options = parseOptions(args, process.env);
  if (options === 'help') {
    await writeOutput(`${help}\n`);
    return 0;
  }
  const { translate } = await import('./translate.ts');
  const color = process.stdout.isTTY === true && !process.env['NO_COLOR'];
  // scripts/run.mjs starts every command in the repository's folder.
  const { text, code } = await translate(process.cwd(), options, { color });
  await writeOutput(text);
  return code;
}

/** Names of files come from other people's branches, and parseArgs explains itself in several lines. */
function toOneLine(error: unknown): never {
  if (isProblem(error)) throw new Problem(safeLine(error.message), error.exitCode);
  throw error;
}
