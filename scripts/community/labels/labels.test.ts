import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSite } from '../../../src/lib/site.ts';
import { payload, repository, startForge, toIssue, toLabels, type FixtureForge } from '../fixtureForge.ts';
import { runEvent } from '../runEvent.ts';
import { decideLabels, mostFiles } from './decideLabels.ts';
import { parseLabelRules } from './labelRules.ts';

const rules = parseLabelRules(readFileSync('data/labels.yml', 'utf8'));
const changes = (...files: string[]) => files.map((filename) => ({ filename, status: 'modified', changes: 1 }));

async function label(fixture: FixtureForge, event: unknown): Promise<void> {
  await runEvent('label', event, {
    forge: fixture.forge,
    repository,
    site: readSite({}),
    say: (line) => void fixture.said.push(line),
    readLabelRules: async () => rules,
    readClaimOptions: () => Promise.reject(new Error('not for this command')),
  });
}

async function withPull(labels: string[], files: object[]): Promise<FixtureForge> {
  const fixture = await startForge();
  fixture.stored.issues.set(31, toIssue(31, { labels: toLabels(labels) }));
  fixture.stored.files.set(31, files as Record<string, unknown>[]);
  return fixture;
}
const namesOf = ({ stored }: FixtureForge) =>
  (stored.issues.get(31)?.['labels'] as { name: string }[]).map(({ name }) => name);

describe('a pull request', () => {
  it.each([
    ['docs/guides/ebpf/index.md', ['guides', 'chinese']],
    ['i18n/en/docusaurus-plugin-content-docs/current/guides/ebpf/index.md', ['english']],
    ['docs/contributing/workflow.md', ['chinese', 'contributing']],
    ['docs/community/growth.mdx', ['chinese', 'contributing']],
    ['README.md', ['contributing']],
    ['examples/otlp-sink/main.go', ['examples']],
    ['examples/otlp-sink/go.sum', ['examples', 'dependencies']],
    ['data/tasks.yml', ['tasks-and-campaigns']],
    ['data/campaigns/documentation-month-2027.yml', ['tasks-and-campaigns']],
    ['scripts/lint/rules/alert.ts', ['rules', 'tooling']],
    ['plugins/tasks/index.ts', ['site']],
    ['.github/workflows/claims.yml', ['workflows']],
    ['LICENSE', []],
  ])('that changes %s is labelled %j', (file, expected) => {
    const actions = decideLabels({ number: 1, labels: [] }, { files: [file], isWhole: true }, rules);
    expect(actions.flatMap((action) => (action.do === 'add-labels' ? action.labels : []))).toEqual(expected);
  });

  it('from a fork gets its labels when it is opened, with as few requests as there can be', async () => {
    const fixture = await withPull([], changes('docs/guides/a.md', 'i18n/en/b.md'));
    await label(fixture, payload('pull-request-opened-fork'));
    expect(namesOf(fixture)).toEqual(['guides', 'chinese', 'english']);
    expect(fixture.asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /pulls/31/files?per_page=100&page=1',
      'GET /issues/31/labels?per_page=100&page=1',
      'POST /issues/31/labels',
    ]);
  });

  it('loses those that a push makes wrong, and keeps what people gave it', async () => {
    const fixture = await withPull(
      ['guides', 'chinese', 'good first issue', 'Examples'],
      changes('docs/contributing/a.md'),
    );
    await label(fixture, payload('pull-request-synchronize-fork'));
    expect(namesOf(fixture)).toEqual(['chinese', 'good first issue', 'contributing']);
  });

  it('is labelled for where a file was moved from as well', async () => {
    const moved = { filename: 'docs/a.md', previous_filename: 'examples/x/README.md', status: 'renamed', changes: 0 };
    const fixture = await withPull([], [moved]);
    await label(fixture, payload('pull-request-opened-fork'));
    expect(namesOf(fixture)).toEqual(['chinese', 'examples']);
  });

  it('changes nothing when the event comes again', async () => {
    const fixture = await withPull([], changes('docs/guides/a.md'));
    for (let time = 0; time < 3; time++) await label(fixture, payload('pull-request-synchronize-fork'));
    expect(fixture.writes()).toEqual(['POST /issues/31/labels']);
  });

  it('is read to the last page of its files', async () => {
    const fixture = await withPull(
      [],
      [...changes(...Array.from({ length: 250 }, (_, n) => `LICENSE-${n}`)), ...changes('examples/a')],
    );
    await label(fixture, payload('pull-request-opened-fork'));
    expect(namesOf(fixture)).toEqual(['examples']);
  });

  it('loses no label where the forge does not name all of its files', async () => {
    const fixture = await withPull(
      ['guides'],
      changes(...Array.from({ length: mostFiles + 5 }, (_, n) => `examples/${n}`)),
    );
    await label(fixture, payload('pull-request-synchronize-fork'));
    expect(namesOf(fixture)).toEqual(['guides', 'examples']);
  });

  it.each(['edited', 'closed', 'labeled', undefined])('is left alone when it is %s', async (action) => {
    const fixture = await withPull([], changes('docs/a.md'));
    await label(fixture, { ...payload('pull-request-opened-fork'), action });
    expect(fixture.asked).toEqual([]);
  });

  it('may have files of any name', async () => {
    const fixture = await withPull([], changes('docs/$(rm -rf ~)\n.md', '../../etc/passwd', 'docs/[a](b)`.md', ''));
    await label(fixture, payload('pull-request-opened-fork'));
    expect(namesOf(fixture)).toEqual(['chinese']);
  });
});

it.each([
  ['labels: []', 'expected at least 1 item'],
  ['labels:\n  - { name: Bad Name, paths: [a] }', 'expected a label: small letters, digits, hyphens'],
  ['labels:\n  - { name: a }', 'Missing key "labels.0.paths"'],
  ['a: [', 'Unexpected YAML'],
])('%j is no file of labels', (text, message) => {
  expect(() => parseLabelRules(text)).toThrow(message);
  expect(() => parseLabelRules(text)).toThrow(/^data\/labels\.yml:\d+:\d+: /);
});
