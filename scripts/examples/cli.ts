import { root, runCommand, writeOutput } from '../shell.ts';
import { help, parseOptions } from './options.ts';
import { createProgress } from './progress.ts';
import { sumResults, toLines, toSummary } from './report.ts';
import { runAndReport } from './runAndReport.ts';

await runCommand(async () => {
  const options = parseOptions(process.argv.slice(2), process.env);
  if (options === 'help') {
    await writeOutput(`${help}\n`);
    return 0;
  }
  const { format, ...rest } = options;
  const strict = process.env['CI'] === 'true';
  const { isTTY, columns } = process.stderr;
  const progress = createProgress({ isTTY, columns, write: (text) => process.stderr.write(text) });
  const { results, report } = await runAndReport({
    ...rest,
    root,
    env: process.env,
    strict,
    say: (line) => console.error(line),
    onChange: progress.onChange,
    onDone: (result) => {
      progress.clear();
      if (format === 'text') console.log(toLines(result, strict));
    },
  });
  const end = format === 'text' ? toSummary(results, strict) : JSON.stringify(report, undefined, 2);
  await writeOutput(`${end}\n`);
  return sumResults(results, strict).failed > 0 ? 1 : 0;
});
