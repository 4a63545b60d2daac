import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import picomatch from 'picomatch';
import { afterEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { toConfigHash } from './configHash.ts';
import { parseBadges, parseLevels, parsePeople } from './parseRules.ts';
import { defaultRules, readRules } from './readRules.ts';
import { testCampaign } from './testCampaign.ts';

const data = {
  people: 'data/people.yml',
  points: 'data/points.yml',
  levels: 'data/levels.yml',
  badges: 'data/badges.yml',
  campaigns: 'data/campaigns',
  tasks: 'data/tasks.yml',
};

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function createSite(files: Record<string, string | Uint8Array>): string {
  const dir = mkdtempSync(join(tmpdir(), 'rules-'));
  folders.push(dir);
  mkdirSync(join(dir, 'data/campaigns'), { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(join(dir, file), content);
  return dir;
}

describe('readRules', () => {
  it('needs no files', async () => {
    expect(await readRules(createSite({}), data)).toEqual(defaultRules);
  });

  it('lets an empty file leave the default in place', async () => {
    const named = Object.values(data).filter((file) => file.endsWith('.yml'));
    const files = Object.fromEntries(named.map((file) => [file, '# nothing\n']));
    expect(await readRules(createSite(files), data)).toEqual(defaultRules);
  });

  it('reads each file from where the options say', async () => {
    const people = [{ aliases: ['a@e.org'], optOut: true }];
    const badges = [{ id: 'a', kind: 'author' as const, at: 1, name: 'A' }];
    const site = createSite({ 'who.yml': stringify({ people }), 'data/badges.yml': stringify({ badges }) });
    const rules = await readRules(site, { ...data, people: 'who.yml' });
    expect(rules).toEqual({ ...defaultRules, people, badges, configHash: toConfigHash({ ...defaultRules, badges }) });
  });

  it.each([
    ['points', 'weigths: {}\n', 'data/points.yml:1:1: Unexpected key "weigths"'],
    ['levels', Buffer.from([0xff, 0xfe, 0x61]), 'data/levels.yml:1:1: Unexpected bytes, expected UTF-8.'],
    ['badges', 'badges: [*a]', 'data/badges.yml:1:1: Unexpected YAML: unresolved alias'],
    ['people', 'a: 1\n\tb: 2', 'data/people.yml:2:1: Unexpected YAML: tabs'],
  ] as const)('throws a Problem for a broken %s.yml', async (name, content, message) => {
    const failure = readRules(createSite({ [data[name]]: content }), data);
    await expect(failure).rejects.toThrow(message);
    await expect(failure).rejects.toHaveProperty('name', 'Problem');
  });

  it('throws a Problem for a folder in place of a file', async () => {
    const site = createSite({});
    mkdirSync(join(site, data.people));
    await expect(readRules(site, data)).rejects.toThrow(
      /^Unexpected data\/people\.yml, expected a file that can be read: /,
    );
  });

  it('reads a campaign from each file of its folder, and leaves results and everything else in it alone', async () => {
    const { id: _, ...campaign } = testCampaign();
    const site = createSite({
      'data/campaigns/b.yml': stringify(campaign),
      'data/campaigns/a-2.yml': stringify({ ...campaign, name: 'A' }),
      'data/campaigns/b.results.yml': 'nonsense: [',
      'data/campaigns/notes.md': 'Later.',
    });
    const { campaigns } = await readRules(site, data);
    expect(campaigns).toEqual([
      { ...campaign, id: 'a-2', name: 'A' },
      { ...campaign, id: 'b' },
    ]);
    await expect(readRules(createSite({ 'data/campaigns/b.yml': 'name: B\n' }), data)).rejects.toThrow(
      'data/campaigns/b.yml:1:1: Missing key "theme". Add it.',
    );
  });

  it('says where campaigns belong that are in one file', async () => {
    await expect(readRules(createSite({ 'data/campaigns.yml': 'campaigns: []\n' }), data)).rejects.toThrow(
      'Unexpected data/campaigns.yml, expected one file for each campaign, data/campaigns/<id>.yml. Move them there.',
    );
  });

  it('reads the files of this repository', async () => {
    const rules = await readRules('.', data);
    expect(rules.levels[0]).toMatchObject({ points: 0, weeks: 0 });
    for (const { name } of [...rules.levels, ...rules.badges, ...rules.campaigns])
      expect(Object.keys(name)).toEqual(['zh-Hans', 'en']);
    for (const key of Object.keys(defaultRules.points))
      expect(parse(readFileSync('data/points.yml', 'utf8'))).toHaveProperty(key);
  });
});

describe('defaultRules', () => {
  it('follow their own schemas', () => {
    const at = (content: unknown) => ({ file: 'x.yml', text: stringify(content) });
    const { people, levels, badges } = defaultRules;
    expect(parsePeople(at({ people }))).toEqual(people);
    expect(parseLevels(at({ levels }))).toEqual(levels);
    expect(parseBadges(at({ badges }))).toEqual(badges);
  });

  it.each([
    ['docs/a.md', 'docs'],
    ['docs/img/a.json', 'docs'],
    ['README.md', 'docs'],
    ['src/pages/about.mdx', 'docs'],
    ['i18n/fr/docusaurus-plugin-content-docs/current/a.md', 'translation'],
    ['i18n/fr/code.json', 'translation'],
    ['examples/a/README.md', 'example'],
    ['.github/workflows/a.yml', 'tooling'],
    ['docusaurus.config.ts', 'tooling'],
  ])('take %s for %s', (file, type) => {
    const found = defaultRules.points.types.find(({ paths }) => picomatch(paths, { dot: true })(file));
    expect(found?.type).toBe(type);
  });

  const isExcluded = picomatch(defaultRules.points.exclude, { dot: true });

  it.each([
    'package-lock.json',
    'website/yarn.lock',
    'pnpm-lock.yaml',
    'a/Cargo.lock',
    'go.sum',
    'a/b/go.sum',
    'poetry.lock',
    'gradle.lockfile',
    'packages.lock.json',
    '.terraform.lock.hcl',
    'vendor/a/b.go',
    'a/node_modules/b/c.js',
    'third_party/a.c',
    'static/a.min.js',
    'a.js.map',
    'a/__snapshots__/b.snap',
    'gen/a.pb.go',
    'a_pb2.py',
    'a_pb2_grpc.pyi',
    'src/generated/a.ts',
    'a.gen.ts',
    'data/redemptions.yml',
    'data/campaigns/spring.results.yml',
    'static/img/logo.svg',
    'a.woff2',
    'a.tar.gz',
    'A.class',
  ])('do not score %s', (file) => expect(isExcluded(file)).toBe(true));

  it.each([
    'docs/a.md',
    'a.json',
    'docs/vendor.md',
    'src/lock.ts',
    'go.mod',
    'a.proto',
    'data/map.yml',
    'docs/generated.md',
  ])('score %s', (file) => expect(isExcluded(file)).toBe(false));
});

describe('configHash', () => {
  it('does not depend on the order of keys, nor on people', () => {
    const { points, levels, badges, campaigns, tasks } = defaultRules;
    expect(
      toConfigHash({
        tasks,
        campaigns,
        badges,
        levels,
        points: Object.fromEntries(Object.entries(points).reverse()) as typeof points,
      }),
    ).toBe(defaultRules.configHash);
    expect(toConfigHash({ ...defaultRules, ...{ people: [{ aliases: ['a@e.org'] }] } })).toBe(defaultRules.configHash);
    expect(defaultRules.configHash).toMatch(/^[0-9a-f]{12}$/);
  });

  it('tells any other change', () => {
    const changed = [
      { ...defaultRules, badges: [...defaultRules.badges].reverse() },
      { ...defaultRules, points: { ...defaultRules.points, revert: 1001 } },
      { ...defaultRules, levels: [] },
      { ...defaultRules, campaigns: [testCampaign()] },
    ];
    expect(new Set([defaultRules, ...changed].map((rules) => toConfigHash(rules))).size).toBe(5);
  });
});
