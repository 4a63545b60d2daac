import { parseArgs } from 'node:util';
import { Problem } from '../../src/lib/problem.ts';
import { root, runCommand, writeOutput } from '../shell.ts';

const help = `Usage: npm run points -- <commit | person> [--repo DIR] [--data DIR] [--all] [--json]

Explains points. Of a commit (its sha or at least the first 4 letters of it, or any name that git has for it, such as
HEAD, main~1 or a tag): what counts, the size, the weight, and everybody's share. Of a person (id or name, as
\`npm run contributors\` gives them): kinds, level, what is missing to the next one, badges, and each credit with its reason.
Of people who asked not to be named there is only what their share is before damping: the place that a commit has in
somebody's day would tell which other commits are theirs.

  --repo DIR   the repository (default: this one), or a folder in it, as for \`npm run contributors\`
  --data DIR   folder with the rules (as for \`npm run contributors\`)
  --all        all credits of a person, not only the newest 20
  --json       print otlp-docs/points@1: {schema, snapshot: {headSha, asOf, configHash}} and one of commit, person and
               excluded. Times as ISO 8601 in UTC, points with at most three decimals. The share of people who are not named
               has a base and no points.

Exit code: 0, 2 could not run or did not find it.`;

const newest = 20;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      repo: { type: 'string', default: '.' },
      data: { type: 'string' },
      all: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    await writeOutput(`${help}\n`);
    return 0;
  }
  // A name may come without quotes around it.
  const query = positionals.join(' ').trim();
  if (query === '') throw new Problem('Unexpected call without a question, expected a commit or a person. See --help.');

  const { readBoardSource } = await import('../contributors/readBoardSource.ts');
  const { repo, data } = values;
  const source = await readBoardSource({ root, repo, ...(data !== undefined && { data }) });
  const { answer } = await import('./answer.ts');
  const { json, text } = await answer(query, source, { shown: values.all ? Infinity : newest });
  await writeOutput(values.json ? `${JSON.stringify(json, null, 2)}\n` : text);
  return 0;
});
