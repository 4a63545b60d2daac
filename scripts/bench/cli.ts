import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { Problem } from '../../src/lib/problem.ts';
import { root, runCommand } from '../shell.ts';
import { cases } from './cases.ts';
import { formatRow, type Row } from './formatRow.ts';

const help = `Usage: npm run bench [-- case ...] [--runs N] [--folder DIR]

Measures wall time and peak memory, start-up included, and prints medians with the spread. What is held against peers
runs in turn with them.

  --folder DIR  measure lint-corpus on the Markdown of this folder instead of a made-up corpus

Cases: ${listCases(false)}
Only when named, for they take minutes and make repositories under .cache/: ${listCases(true)}`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    options: {
      runs: { type: 'string', default: '3' },
      folder: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1)
    throw new Problem(`Unexpected --runs "${values.runs}", expected a whole number from 1.`);
  const unknown = positionals.find((id) => !cases.some((item) => item.id === id));
  if (unknown)
    throw new Problem(`Unexpected case "${unknown}", expected one of: ${cases.map(({ id }) => id).join(', ')}.`);
  const [cpu] = cpus();
  console.log(
    `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} cores (${cpu?.model ?? 'unknown'}), median of ${runs} (min to max)\n`,
  );
  for (const { id, title, slow, prepare } of cases) {
    if (positionals.length > 0 ? !positionals.includes(id) : slow) continue;
    const { folder } = values;
    const subjects = await prepare(root, { ...(folder && { folder }) });
    const rows = subjects.map(({ label, peers }): Row => ({ label, runs: [], ...(peers && { peers }) }));
    for (let index = 0; index < runs; index++)
      for (const [place, { run }] of subjects.entries()) rows[place]?.runs.push(await run());
    console.log(`${id}: ${title}`);
    for (const row of rows) console.log(`  ${formatRow(row, rows)}`);
  }
  return 0;
});

function listCases(slow: boolean): string {
  return cases
    .filter((item) => (item.slow ?? false) === slow)
    .map(({ id }) => id)
    .join(', ');
}
