import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultRules } from '../../src/lib/recognition/rules/readRules.ts';
import { acceptMissingHistory } from './unavailable.ts';
import { createTestSite, type TestSite } from './testSite.ts';
import type { Board } from './views/buildBoard.ts';
import type { Profile } from './views/buildProfile.ts';
import { withPageContributors } from './withPageContributors.ts';

const en = 'i18n/en/docusaurus-plugin-content-docs/current';
const page = (text: string) => Array.from({ length: 20 }, (_, line) => `${text} ${line}`).join('\n');

let site: TestSite;
beforeEach(() => void (site = createTestSite()));
afterEach(() => {
  vi.unstubAllEnvs();
  site.remove();
});

async function boardOf(path = '/en/community/contributors/'): Promise<Board> {
  const route = (await site.routes()).find((candidate) => candidate.path === path);
  return route?.props?.['board'] as Board;
}

async function profiles(docs: Parameters<TestSite['routes']>[0] = []): Promise<Profile[]> {
  return (await site.routes(docs)).flatMap((route) => (route.props?.['profile'] as Profile | undefined) ?? []);
}

/** What documents link to is there even when nobody can be named. */
const emptyPages = ['', 'badges/', 'levels/', 'health/'].map((page) => [`/en/community/contributors/${page}`, {}]);

const coAuthored = (...people: string[]) =>
  ['S', '', ...people.map((person) => `Co-authored-by: ${person}`)].join('\n');

describe('the board', () => {
  it('counts the last 90 days before HEAD and everything on a second page', async () => {
    site.commit({ at: '2026-01-01T00:00:00Z', author: 'Old <o@e.org>', files: { 'docs/a.md': 'a' } });
    site.commit({ at: '2026-01-02T00:00:00Z', author: 'Steady <s@e.org>', files: { 'docs/b.md': 'b' } });
    site.commit({
      at: '2026-06-01T00:00:00Z',
      author: 'New <n@e.org>',
      files: { 'docs/b.md': 'bb', 'docs/a.md': 'aa' },
    });
    site.commit({
      at: '2026-06-02T00:00:00Z',
      author: 'Steady <s@e.org>',
      files: { 'docs/c.md': 'c', 'src/x.ts': 'x' },
    });
    const board = await boardOf();
    expect(board.rows.map(({ name, commits, pages, isNew }) => [name, commits, pages, isNew])).toEqual([
      ['New', 1, 2, true],
      ['Steady', 1, 1, false],
    ]);
    expect(board.rows[1]).toMatchObject({ first: '2026-01-02', latest: '2026-06-02' });
    expect(board.newcomers).toEqual([{ slug: 'new', name: 'New', first: '2026-06-01' }]);
    expect(board.totals).toMatchObject({ people: 2, newcomers: 1, commits: 2, pages: 3 });

    const allTime = await boardOf('/en/community/contributors/all/');
    expect(allTime.rows.map(({ name, commits }) => [name, commits])).toEqual([
      ['Steady', 2],
      ['New', 1],
      ['Old', 1],
    ]);
    expect(allTime.newcomers).toEqual([]);
  });

  it('leaves merges and bots out, and counts a page and its translation once', async () => {
    site.commit({ author: 'Ada <a@e.org>', files: { 'docs/a.md': 'a', [`${en}/a.md`]: 'a' } });
    site.git('checkout', '--quiet', '-b', 'side');
    site.commit({
      author: 'dependabot[bot] <d@e.org>',
      files: { 'package.json': '1' },
      message: coAuthored('Ann Talbot <t@e.org>'),
    });
    site.git('checkout', '--quiet', 'main');
    site.commit({ author: 'renovate-bot <r@e.org>', files: { 'docs/a.md': 'b' } });
    site.git('merge', '--quiet', '--no-edit', 'side');
    const { rows, totals } = await boardOf();
    expect(rows.map(({ name, commits, coAuthored, pages }) => [name, commits, coAuthored, pages])).toEqual([
      ['Ada', 1, 0, 1],
      ['Ann Talbot', 0, 1, 0],
    ]);
    expect(totals).toMatchObject({ people: 2, commits: 2, pages: 1 });
  });

  it('counts a co-author once, even one who repeats the author', async () => {
    site.commit({ author: 'Ada <a@e.org>', message: coAuthored('Ada L <A@e.org>', 'Bob <b@e.org>', 'Bob <b@e.org>') });
    expect((await boardOf()).rows.map(({ name, commits, coAuthored }) => [name, commits, coAuthored])).toEqual([
      ['Ada', 1, 0],
      ['Bob', 0, 1],
    ]);
  });

  it('says what it was computed from', async () => {
    const sha = site.commit({ at: '2026-05-05T05:05:05Z' });
    expect((await boardOf()).head).toEqual({
      sha7: sha.slice(0, 7),
      at: '2026-05-05T05:05:05.000Z',
      configHash: defaultRules.configHash,
    });
  });

  it('is the same byte for byte when it is built again, also with equal times', async () => {
    const at = '2026-01-01T00:00:00Z';
    for (const name of ['C', 'A', 'B'])
      site.commit({ at, author: `${name}${name} <${name}@e.org>`, files: { [`docs/${name}.md`]: name } });
    site.git('checkout', '--quiet', '-b', 'side', 'HEAD~1');
    site.commit({ at, author: 'DD <d@e.org>', files: { 'docs/A.md': 'd' } });
    site.git('merge', '--quiet', '--no-edit', 'main');
    const first = await site.output();
    Reflect.deleteProperty(globalThis, Symbol.for('otlp-docs.git.history'));
    expect(await site.output()).toBe(first);
  });
});

describe('a profile', () => {
  it('links to pages in the reader’s language and lists commits, newest first, up to a hundred', async () => {
    site.commit({ author: 'Ada <a@e.org>', files: { 'docs/a.md': page('a'), 'docs/gone.md': 'g' } });
    site.commit({ author: 'Ada <a@e.org>', moves: { 'docs/a.md': 'docs/b.md' }, files: { 'docs/gone.md': null } });
    const sha = site.commit({ author: 'Ada <a@e.org>', message: 'Translate', files: { [`${en}/b.md`]: 'b' } });
    const doc = { source: `@site/${en}/b.md`, title: 'B', permalink: '/en/b/' };
    const [profile] = await profiles([doc]);
    expect(profile?.written).toEqual([{ title: 'B', permalink: '/en/b/', locales: ['en', 'zh-Hans'], commits: 3 }]);
    expect(profile?.recent[0]).toMatchObject({ sha, subject: 'Translate' });
    for (let count = 0; count < 100; count++) site.commit({ author: 'Ada <a@e.org>' });
    expect((await profiles())[0]).toMatchObject({ commits: 103, recent: { length: 100 } });
  }, 30_000);

  it('is one for GitHub’s addresses of one account, whatever its login was', async () => {
    site.commit({ author: 'Ada <7+ada-old@users.noreply.github.com>' });
    site.commit({ author: 'Ada <ada-old@users.noreply.github.com>' });
    site.commit({ author: 'Ada <7+Ada-New@users.noreply.github.com>' });
    site.commit({ author: 'Other <8+other@users.noreply.github.com>' });
    expect((await profiles()).map(({ slug, commits }) => [slug, commits])).toEqual([
      ['ada-new', 3],
      ['other', 1],
    ]);
  });

  it('is one for addresses that data/people.yml puts together, under its name', async () => {
    site.commit({ author: '林 <l@e.org>' });
    site.commit({ author: 'Lin <7+lin@users.noreply.github.com>' });
    site.writePeople('people: [{name: 林徽因, aliases: [L@e.org, 7+oldlogin@users.noreply.github.com]}]');
    expect((await profiles()).map(({ slug, name, commits }) => [slug, name, commits])).toEqual([['lin', '林徽因', 2]]);
  });

  it('is not given to what data/people.yml calls a bot, and is given back to a person called Bot', async () => {
    site.commit({ author: 'Quiet Helper <q@e.org>' });
    site.commit({ author: 'Jan Bot <j@e.org>' });
    site.writePeople('people: [{aliases: [q@e.org], bot: true}, {aliases: [j@e.org], bot: false}]');
    expect((await profiles()).map(({ name }) => name)).toEqual(['Jan Bot']);
  });

  it('keeps its address when others with the same name come later', async () => {
    site.commit({ author: 'Wei Wang <1@e.org>' });
    const sha = site.commit({ author: 'Wei Wang <2@e.org>', message: coAuthored('Wei Wang <3@e.org>') });
    const slugs = (await profiles()).map(({ slug }) => slug);
    expect(slugs).toEqual(['wei-wang', `wei-wang-${sha.slice(0, 7)}`, `wei-wang-${sha.slice(0, 7)}-2`]);
  });
});

describe('somebody who opted out', () => {
  it('appears nowhere by name or address, while totals still hold', async () => {
    site.commit({ author: 'Jane Verborgen <jane@secret.example>', files: { 'docs/a.md': 'a' }, message: 'Add a' });
    site.commit({
      author: 'Bob <bob@e.org>',
      message: coAuthored('Jane Verborgen <jane@secret.example>').replace(
        'S',
        'Thank JANE VERBORGEN and jane@laptop, bob@e.org',
      ),
    });
    site.commit({ author: 'Jane Verborgen <other@secret.example>', files: { 'docs/a.md': 'aa' } });
    site.commit({ author: 'Janey <9+verborgenlogin@users.noreply.github.com>', message: 'By @verborgenlogin' });
    site.commit({ author: 'jane@laptop <jane@laptop>' });
    site.writePeople(
      'people: [{aliases: [jane@secret.example, 9+x@users.noreply.github.com], optOut: true, name: J. H. Deadname}]',
    );
    const output = await site.output();
    expect(output).toContain('badges/bob.svg');
    expect(output).not.toMatch(/jane|verborgen|deadname|secret\.example|laptop|@e\.org|noreply/i);
    const board = await boardOf();
    expect(board.anonymous).toMatchObject({ commits: 3, coAuthored: 1, pages: 1 });
    expect(board.totals.commits).toBe(5);
    expect((await site.contributorsOf('docs/a.md'))?.people).toEqual([{ slug: null, name: null, commits: 2 }]);
  });

  it('is not kept in the module that the bundler caches', async () => {
    site.commit({ author: 'Jane <j@e.org>', files: { 'docs/a.md': 'a' } });
    const { frontMatter } = await withPageContributors({
      siteDir: site.dir,
      defaultLocale: 'zh-Hans',
      options: { repository: 'https://forge.example/o/r' },
    })({
      filePath: join(site.dir, 'docs/a.md'),
      fileContent: '',
      defaultParseFrontMatter: async () => ({ frontMatter: {}, content: '' }),
    });
    expect(Object.entries(frontMatter['contributors'] as object)).toEqual([]); // what the MDX loader prints
    expect(JSON.stringify(frontMatter)).toContain('Jane');
  });
});

describe('the strip below pages', () => {
  it('asks git once for all pages of a reading, however many they are', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `docs/${index}.md`);
    site.commit({ author: 'Jane <j@e.org>', files: Object.fromEntries(names.map((name) => [name, name])) });
    // A git that keeps account of its calls and then is the real one.
    const calls = join(site.dir, '.git/calls');
    const bin = join(site.dir, '.git/bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'git'), `#!/bin/sh\necho >> '${calls}'\nPATH="\${PATH#*:}" exec git "$@"\n`, {
      mode: 0o755,
    });
    vi.stubEnv('PATH', `${bin}:${process.env['PATH']}`);
    const strips = await Promise.all(names.map((name) => site.contributorsOf(name)));
    expect(strips.map((strip) => strip?.people[0]?.name)).toEqual(names.map(() => 'Jane'));
    const { length } = readFileSync(calls, 'utf8');
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThan(names.length);
  });
});

describe('a hostile name', () => {
  it.each([
    ['path', 'x/../../etc/passwd', 'x-etc-passwd', 'x/../../etc/passwd'],
    [
      'markup',
      'x "&lt;img src=x onerror=alert(1)&gt;/',
      'x-lt-img-src-x-onerror-alert-1-gt',
      'x "&lt;img src=x onerror=alert(1)&gt;/',
    ],
    ['direction marks and controls', '\u202Eda\u200B\u0007 L\u2066', 'da-l', 'da L'],
    ['reserved segment', 'all', /^all-[0-9a-f]{7}$/, 'all'],
    ['reserved on Windows', 'CON', /^con-[0-9a-f]{7}$/, 'CON'],
    ['address', 'jane@secret.example', /^person-[0-9a-f]{7}$/, /^person-[0-9a-f]{7}$/],
    ['nothing to see', '\u200B\u2060', /^person-[0-9a-f]{7}$/, /^person-[0-9a-f]{7}$/],
    ['another script', '林徽因', /^person-[0-9a-f]{7}$/, '林徽因'],
    ['letters with marks', 'Søren Ångström', 'soren-angstrom', 'Søren Ångström'],
    ['10,000 characters', 'x'.repeat(10_000), 'x'.repeat(40), `${'x'.repeat(59)}…`],
  ])('of the kind "%s" is harmless', async (_, name, slug, shown) => {
    site.commit({ author: `${name} <p@e.org>`, message: `${name}\u202E subject`, files: { 'docs/a.md': 'a' } });
    const [profile] = await profiles();
    expect(profile?.slug).toMatch(slug instanceof RegExp ? slug : new RegExp(`^${slug}$`));
    expect(profile?.slug).toMatch(/^[a-z\d][a-z\d-]*$/);
    if (shown instanceof RegExp) expect(profile?.name).toMatch(shown);
    else expect(profile?.name).toBe(shown);
    expect(await site.output()).not.toMatch(/[\u202A-\u202E\u2066-\u2069]|\\u0007|p@e\.org|jane@/);
  });
});

describe('the contributors of a page', () => {
  it('survive a rename, which adds the mover alone, and differ between languages', async () => {
    site.commit({ author: 'Ada <a@e.org>', files: { 'docs/指标.md': page('a'), [`${en}/b.md`]: page('b') } });
    site.commit({ author: 'Bob <b@e.org>', files: { 'docs/指标.md': `${page('a')}\nmore` } });
    site.commit({ author: 'Bob <b@e.org>', files: { 'docs/指标.md': `${page('a')}\nmore and more` } });
    const sha = site.commit({
      at: '2026-03-01T00:00:00Z',
      author: 'Mover <m@e.org>',
      moves: { 'docs/指标.md': 'docs/guides/c.md' },
    });
    expect(await site.contributorsOf('docs/guides/c.md')).toEqual({
      people: [
        { slug: 'bob', name: 'Bob', commits: 2 },
        { slug: 'ada', name: 'Ada', commits: 1 },
        { slug: 'mover', name: 'Mover', commits: 1 },
      ],
      lastChange: { at: '2026-03-01T00:00:00.000Z', sha },
    });
    expect((await site.contributorsOf(`${en}/b.md`))?.people).toEqual([{ slug: 'ada', name: 'Ada', commits: 1 }]);
  });

  it('are left out for untracked files, files that are no pages, and missing history', async () => {
    expect(await site.contributorsOf('docs/a.md')).toBeUndefined();
    site.commit({ files: { 'src/pages/a.md': 'a', 'docs/_part.md': 'p' } });
    expect(await site.contributorsOf('src/pages/a.md')).toBeUndefined();
    expect(await site.contributorsOf('docs/_part.md')).toBeUndefined();
    expect(await site.contributorsOf('docs/untracked.md')).toBeUndefined();
  });
});

describe('a build without history', () => {
  const history = { kind: 'unavailable', reason: 'shallow', message: 'The remedy.' } as const;

  it('fails in production with the one line that helps', async () => {
    vi.stubEnv('NODE_ENV', 'production');
    await expect(site.routes()).rejects.toThrow(
      /^History is not available \(no commits yet\)\. Make the first one with `git commit`\.$/,
    );
  });

  it('goes on with ALLOW_MISSING_HISTORY=1 and a board that says so', async () => {
    vi.stubEnv('NODE_ENV', 'production');
    vi.stubEnv('ALLOW_MISSING_HISTORY', '1');
    expect((await site.routes()).map(({ path, props }) => [path, props])).toEqual(emptyPages);
  });

  it('warns once in development', () => {
    Reflect.deleteProperty(globalThis, Symbol.for('otlp-docs.contributors.warned'));
    const warn = vi.fn();
    acceptMissingHistory(history, { env: { NODE_ENV: 'development' }, warn });
    acceptMissingHistory(history, { env: { NODE_ENV: 'development' }, warn });
    expect(warn.mock.calls).toEqual([['The remedy.']]);
  });
});

describe('a broken data file', () => {
  beforeEach(() => {
    site.commit({ files: { 'docs/a.md': 'a' } });
    site.writePeople('people: [{aliases: [a@e.org], optout: true}]');
  });

  it('stops a production build with file, line and remedy, and nothing else', async () => {
    vi.stubEnv('NODE_ENV', 'production');
    const error = await site.routes().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'Problem' });
    expect((error as Error).stack).toMatch(/^data\/people\.yml:1:\d+: Unexpected key "optout".*"optOut"/);
  });

  it('leaves the rest of the site standing at the desk', async () => {
    vi.stubEnv('NODE_ENV', 'development');
    expect((await site.routes()).map(({ path, props }) => [path, props])).toEqual(emptyPages);
    expect(await site.contributorsOf('docs/a.md')).toBeUndefined();
  });
});
