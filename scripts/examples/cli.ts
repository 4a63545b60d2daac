import { parseArgs } from 'node:util';
import { Problem } from '../../src/lib/problem.ts';
import { root, runCommand } from '../shell.ts';
import { readExamples } from './example.ts';
import { summarizeResults, toLine } from './report.ts';
import { runExample } from './run.ts';

const help = `Usage: npm run examples [-- id ...]

Builds and runs the examples that the guides show, each in a clean copy of its folder, and compares their output.
What this machine lacks is a printed skip; with CI=true it is a failure.`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    options: { help: { type: 'boolean', short: 'h', default: false } },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const all = await readExamples(root);
  const unknown = positionals.find((id) => !all.some((example) => example.id === id));
  if (unknown) throw new Problem(`Unexpected example "${unknown}", expected one of: ${all.map(({ id }) => id).join(', ')}.`);
  const wanted = positionals.length > 0 ? all.filter(({ id }) => positionals.includes(id)) : all;
  const strict = process.env['CI'] === 'true';
  const results = [];
  // One at a time: they measure, and some of them own the machine's kernel hooks while they run.
  for (const example of wanted) {
    const result = await runExample(root, example, all);
    console.log(toLine(result, strict));
    results.push(result);
  }
  const { line, failed } = summarizeResults(results, strict);
  console.log(line);
  return failed > 0 ? 1 : 0;
});
