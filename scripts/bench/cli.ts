import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { Problem } from '../../src/lib/problem.ts';
import { root, runCommand } from '../shell.ts';
import { cases } from './cases.ts';
import { median } from './measure.ts';

const help = `Usage: npm run bench [-- case ...] [--runs N]

Measures wall time and peak memory, start-up included, and prints medians with the spread.
Cases: ${cases.map(({ id }) => id).join(', ')}`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    options: { runs: { type: 'string', default: '3' }, help: { type: 'boolean', short: 'h', default: false } },
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
  for (const { id, title, run } of cases) {
    if (positionals.length > 0 && !positionals.includes(id)) continue;
    const results = [];
    for (let index = 0; index < runs; index++) results.push(await run(root));
    const seconds = results.map((result) => result.seconds);
    const peak = results.map((result) => result.peakMiB);
    console.log(
      `${id.padEnd(16)} ${median(seconds).toFixed(2)} s (${Math.min(...seconds).toFixed(2)} to ${Math.max(...seconds).toFixed(2)}), peak ${median(peak).toFixed(0)} MiB: ${title}`,
    );
  }
  return 0;
});
