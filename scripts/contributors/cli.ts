import path from 'node:path';
import { parseArgs } from 'node:util';
import { windowIds, windowStart } from '../../plugins/contributors/recognition/windows.ts';
import { Problem } from '../../src/lib/problem.ts';
import { safeLine } from '../report/safe.ts';
import { root, runCommand } from '../shell.ts';
import { acceptBrokenPipe } from './brokenPipe.ts';

const help = `Usage: npm run contributors -- [--repo DIR] [--window WINDOW] [--limit N] [--merges] [--data DIR] [--json | --verify]

Prints who contributed to a repository on disk, computed from its git history alone: with co-authors, without programs.

  --repo DIR        the repository, or a folder of it (default: this one)
  --data DIR        folder with people.yml, points.yml, levels.yml, badges.yml, campaigns.yml; what is not there is as
                    built in (default: data/ for this repository, none for any other)
  --window WINDOW   90d (default) or any number of days before HEAD, or the month, quarter or year (UTC) in which HEAD
                    lies, or all
  --limit N         print the first N people; totals stay those of everybody
  --merges          count merges as authored commits too; they earn no points
  --json            print otlp-docs/contributors@1 (see below)
  --verify          compare the commits of everybody, ever, with \`git shortlog -sne --no-merges\`

The JSON, times as ISO 8601 in UTC:
  schema      "otlp-docs/contributors@1"; the number goes up when a field changes its meaning
  snapshot    {headSha, asOf, configHash}: the commit, its committer time (the "now" of everything), hash of the rules
  window      as asked for
  totals      {commits, humans, bots, points} of the window, with people who are not named; bots: programs of all time
  people      [{id, name, commits, coAuthored, points, level, badges, firstAt, lastAt, types}], most points first.
              commits: authored, addresses of one person brought together, without merges unless --merges.
              points: at most three decimals; types: {kind: points}. Those and the commits are of the window; level,
              badges (ids), firstAt and lastAt (first and latest contribution) are as of HEAD.
  anonymous   {commits, points} of people who asked not to be named; absent if there are none

npm prints lines of its own before; \`npm run --silent contributors -- --json\` prints the JSON alone.

Exit code: 0, 1 if --verify found a difference, 2 could not run.`;

acceptBrokenPipe(process.stdout);

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      repo: { type: 'string', default: '.' },
      data: { type: 'string' },
      window: { type: 'string', default: windowIds[0] },
      limit: { type: 'string' },
      merges: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      verify: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const { window, json } = values;
  if (windowStart(window, 0) === undefined) {
    const expected = `${windowIds.join(', ')} or a number of days such as 30d`;
    throw new Problem(`Unexpected --window "${safeLine(window)}", expected ${expected}.`);
  }
  const limit = readLimit(values.limit);

  // Not for --help, nor for a misspelt option.
  const { readRepository } = await import('./readRepository.ts');
  const repo = path.resolve(root, values.repo);
  const repository = await readRepository({
    root,
    repo,
    ...(values.data !== undefined && { data: path.resolve(root, values.data) }),
  });
  const { name, history, ledger, rules } = repository;

  if (values.verify) {
    const { compareCounts, readShortlog, toVerdict } = await import('./verify.ts');
    const shortlog = await readShortlog(repo, history.headSha);
    const { isEqual, text } = toVerdict(compareCounts(shortlog, { history, ledger, people: rules.people }));
    console.log(text);
    return isEqual ? 0 : 1;
  }

  const { buildReport } = await import('./buildReport.ts');
  const { countMerges } = await import('./countMerges.ts');
  const since = windowStart(window, history.asOf) ?? -Infinity;
  const report = buildReport({
    ...repository,
    configHash: rules.configHash,
    window,
    ...(values.merges && { merges: countMerges({ history, ledger, people: rules.people, since }) }),
  });
  if (json) {
    console.log(JSON.stringify({ ...report, people: report.people.slice(0, limit) }, null, 2));
    return 0;
  }
  const { toText } = await import('./toText.ts');
  process.stdout.write(toText(report, { name, levels: rules.levels, limit }));
  return 0;
});

function readLimit(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(value))
    throw new Problem(`Unexpected --limit "${safeLine(value)}", expected a whole number from 1.`);
  return Number(value);
}
