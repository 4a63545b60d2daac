import { parseArgs } from 'node:util';
import { windowIds, windowStart } from '../../src/lib/recognition/standings/windows.ts';
import { Problem } from '../../src/lib/problem.ts';
import { safeLine } from '../report/safe.ts';
import { root, runCommand, writeOutput } from '../shell.ts';

const help = `Usage: npm run contributors -- [--repo DIR] [--window WINDOW] [--limit N] [--merges] [--data DIR] [--json | --verify]

Prints who contributed to a repository on disk, computed from its git history alone: with co-authors, without programs.

  --repo DIR        the repository (default: this one), or a folder in it: then only the commits that touch the folder
                    count, and what they change there
  --data DIR        folder with people.yml, points.yml, levels.yml, badges.yml, campaigns/; what is not there is as
                    built in (default: data/ for this repository, none for any other)
  --window WINDOW   90d (default) or any number of days before HEAD, or the month, quarter or year (UTC) in which HEAD
                    lies, or all
  --limit N         print the first N people; totals stay those of everybody
  --merges          count merges as authored commits too; they earn no points
  --json            print otlp-docs/contributors@1 (see below)
  --verify          compare the commits of everybody, ever, with \`git shortlog -sne --no-merges\`; of a whole repository,
                    and instead of printing them

The JSON, times as ISO 8601 in UTC:
  schema      "otlp-docs/contributors@1"; the number goes up when a field changes its meaning
  snapshot    {headSha, asOf, configHash}: the commit, its committer time (the "now" of everything), hash of the rules
  window      as asked for
  totals      {commits, humans, bots, points} of the window, with people who are not named. commits: the sum of
              everybody's authored commits, so that one which several people wrote counts once, and one by a program
              not at all; bots: programs of all time
  people      [{id, name, commits, coAuthored, points, level, badges, firstAt, lastAt, types}], most points first.
              commits: authored, addresses of one person brought together, without merges unless --merges.
              points: at most three decimals; types: {kind: points}. Those and the commits are of the window; level,
              badges (ids), firstAt and lastAt (first and latest contribution) are as of HEAD.
  anonymous   {commits, points} of people who asked not to be named; absent if there are none

npm prints lines of its own before; \`npm run --silent contributors -- --json\` prints the JSON alone.

Exit code: 0, 1 if --verify found a difference, 2 could not run.`;

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
    await writeOutput(`${help}\n`);
    return 0;
  }
  const { window, json } = values;
  if (windowStart(window, 0) === undefined) {
    const expected = `${windowIds.join(', ')} or a number of days such as 30d`;
    throw new Problem(`Unexpected --window "${safeLine(window)}", expected ${expected}.`);
  }
  const limit = readLimit(values.limit);
  if (json && values.verify) throw new Problem('Unexpected --json with --verify, expected one of them. See --help.');

  // Not for --help, nor for a misspelt option.
  const { readBoardSource } = await import('./readBoardSource.ts');
  const { repo, data } = values;
  const source = await readBoardSource({ root, repo, ...(data !== undefined && { data }) });
  const { dir, name, history, rules } = source;

  if (values.verify) {
    const { compareCounts, readShortlog, toVerdict } = await import('./verify.ts');
    const shortlog = await readShortlog(dir, history.headSha);
    const { isEqual, text } = toVerdict(compareCounts(shortlog, source));
    await writeOutput(`${text}\n`);
    return isEqual ? 0 : 1;
  }

  const { buildReport } = await import('./buildReport.ts');
  const { countMerges } = await import('./countMerges.ts');
  const since = windowStart(window, history.asOf) ?? -Infinity;
  const report = buildReport({
    ...source,
    configHash: rules.configHash,
    window,
    ...(values.merges && { merges: countMerges({ ...source, since }) }),
  });
  if (json) {
    await writeOutput(`${JSON.stringify({ ...report, people: report.people.slice(0, limit) }, null, 2)}\n`);
    return 0;
  }
  const { toText } = await import('./toText.ts');
  await writeOutput(toText(report, { name, levels: rules.levels, limit }));
  return 0;
});

function readLimit(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(value))
    throw new Problem(`Unexpected --limit "${safeLine(value)}", expected a whole number from 1.`);
  return Number(value);
}
