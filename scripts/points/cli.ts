import path from 'node:path';
import { parseArgs } from 'node:util';
import { Problem } from '../../src/lib/problem.ts';
import { acceptBrokenPipe } from '../contributors/brokenPipe.ts';
import { root, runCommand } from '../shell.ts';

const help = `Usage: npm run points -- <commit | person> [--repo DIR] [--data DIR] [--all] [--json]

Explains points. Of a commit (its sha or at least the first 4 letters of it): what counts, the size, the weight, and
everybody's share. Of a person (id or name, as \`npm run contributors\` gives them): kinds, level, what is missing to the
next one, badges, and each credit with its reason.

  --repo DIR   the repository, or a folder of it (default: this one)
  --data DIR   folder with the rules (as for \`npm run contributors\`)
  --all        all credits of a person, not only the newest 20
  --json       print otlp-docs/points@1: {schema, snapshot: {headSha, asOf, configHash}} and one of commit, person and
               excluded. Times as ISO 8601 in UTC, points with at most three decimals.

Exit code: 0, 2 could not run or did not find it.`;

const newest = 20;

acceptBrokenPipe(process.stdout);

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
    console.log(help);
    return 0;
  }
  // A name may come without quotes around it.
  const query = positionals.join(' ').trim();
  if (query === '') throw new Problem('Unexpected call without a question, expected a commit or a person. See --help.');

  const { readRepository } = await import('../contributors/readRepository.ts');
  const repository = await readRepository({
    root,
    repo: path.resolve(root, values.repo),
    ...(values.data !== undefined && { data: path.resolve(root, values.data) }),
  });
  const { answer } = await import('./answer.ts');
  const { json, text } = answer(query, repository, { shown: values.all ? Infinity : newest });
  process.stdout.write(values.json ? `${JSON.stringify(json, null, 2)}\n` : text);
  return 0;
});
