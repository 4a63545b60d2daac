// Prints how every run, job and step ended: what GitHub said, what the conventions call it, and why.
import { readFileSync } from 'node:fs';

const files = process.argv.slice(2);
const spans = files
  .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
  .flatMap((line) => JSON.parse(line).resourceSpans)
  .flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans));

const rows = spans
  .map((span) => Object.fromEntries((span.attributes ?? []).map(({ key, value }) => [key, value.stringValue])))
  .map((has) => [
    has['github.conclusion'] ?? 'null',
    has['cicd.pipeline.result'] ?? has['cicd.pipeline.task.run.result'],
    has['error.type'] ?? '-',
    has['cicd.pipeline.result'] ? 'run' : has['cicd.pipeline.task.run.id']?.includes('-') ? 'step' : 'job',
  ])
  .filter((row) => row[1])
  .map((row) => row.map((cell) => cell.padEnd(14)).join('').trimEnd());

for (const row of [...new Set(rows)].sort()) console.log(row);
