import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { Problem } from '../../src/lib/problem.ts';
import { root, runCommand } from '../shell.ts';
import { cases } from './cases.ts';
import { formatRow, type Row } from './formatRow.ts';
import { formatSteps } from './formatSteps.ts';

const help = `Usage: npm run bench [-- case ...] [--runs N] [--folder DIR] [--task ID]

Measures wall time and peak memory, start-up included, and prints medians with the spread. What is held against peers
runs in turn with them.

  --folder DIR  measure lint-corpus on the Markdown of this folder instead of a made-up corpus
  --task ID     what the newcomer does, instead of the first open task for a first contribution

Cases: ${listCases(false)}
Only when named, for they take minutes and make repositories, most under .cache/: ${listCases(true)}`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    options: {
      runs: { type: 'string' },
      folder: { type: 'string' },
      task: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const wantedRuns = values.runs === undefined ? undefined : Number(values.runs);
  if (wantedRuns !== undefined && (!Number.isInteger(wantedRuns) || wantedRuns < 1))
    throw new Problem(`Unexpected --runs "${values.runs}", expected a whole number from 1.`);
  const unknown = positionals.find((id) => !cases.some((item) => item.id === id));
  if (unknown)
    throw new Problem(`Unexpected case "${unknown}", expected one of: ${cases.map(({ id }) => id).join(', ')}.`);
  const [cpu] = cpus();
  console.log(
    `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} cores (${cpu?.model ?? 'unknown'}), load average ${loadavg()[0]?.toFixed(1)}; median (min to max)\n`,
  );
  for (const { id, title, slow, runs: usualRuns = 3, prepare } of cases) {
    if (positionals.length > 0 ? !positionals.includes(id) : slow) continue;
    const { folder, task } = values;
    const options = { ...(folder && { folder }), ...(task && { task }), say: (line: string) => console.error(line) };
    const subjects = await prepare(root, options);
    const rows = subjects.map(({ run: _, ...subject }): Row => ({ ...subject, runs: [] }));
    const runs = wantedRuns ?? usualRuns;
    for (let index = 0; index < runs; index++)
      for (const [place, { run }] of subjects.entries()) rows[place]?.runs.push(await run());
    console.log(`${id}: ${title} (${runs === 1 ? 'once' : `${runs} times`})`);
    for (const row of rows)
      console.log([formatRow(row, rows), ...formatSteps(row.runs)].map((line) => `  ${line}`).join('\n'));
  }
  return 0;
});

function listCases(slow: boolean): string {
  return cases
    .filter((item) => (item.slow ?? false) === slow)
    .map(({ id }) => id)
    .join(', ');
}
