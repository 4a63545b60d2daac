import { appendFile } from 'node:fs/promises';
import { runCommand, writeOutput } from '../shell.ts';
import { help, parseOptions } from './options.ts';

await runCommand(async () => {
  const options = parseOptions(process.argv.slice(2), process.env);
  if (options === 'help') {
    await writeOutput(`${help}\n`);
    return 0;
  }
  // scripts/run.mjs starts every command in the repository's folder.
  const context = {
    root: process.cwd(),
    env: process.env,
    color: process.stdout.isTTY === true && !process.env['NO_COLOR'],
  };
  const { code, output, jobSummary } =
    options.kind === 'internal'
      ? await (await import('./runInternal.ts')).runInternal(options, context)
      : await (
          await import('./external/runExternal.ts')
        ).runExternal(options, {
          ...context,
          say: (line) => void process.stderr.write(`${line}\n`),
          ...(process.stderr.isTTY && { showLine: (line: string) => void process.stderr.write(`\r\u001B[K${line}`) }),
        });
  await writeOutput(output);
  const summaryFile = process.env['GITHUB_STEP_SUMMARY'];
  if (jobSummary !== undefined && summaryFile) await appendFile(summaryFile, jobSummary);
  return code;
});
