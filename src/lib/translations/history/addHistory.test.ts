import { execFileSync } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readHistory } from '../../git/readHistory.ts';
import { toBlobId } from '../blobId.ts';
import { openCache } from '../cache.ts';
import { createComparer } from '../compareTexts.ts';
import { addHistory } from './addHistory.ts';
import { readDrift } from './readDrift.ts';
import { createTestSite, fileOf, loadParser, pageOf, translationOf, type TestSite } from '../testSite.ts';
import type { PageStatus } from '../status.ts';

const zh = fileOf('zh-Hans');
const en = fileOf('en');

let site: TestSite;
beforeEach(() => {
  site = createTestSite();
});
afterEach(() => {
  site.remove();
  vi.unstubAllEnvs();
});

it('keeps an answer for each translation of a page, also where their records are the same', async () => {
  site.commit({ files: { [zh]: pageOf() } });
  // Git has the text, but no commit that has it.
  const input = pageOf({ steps: 'Do that.' });
  const blob = execFileSync('git', ['hash-object', '-w', '--stdin'], { cwd: site.dir, input, encoding: 'utf8' }).trim();
  const other = en.replace('en', 'fr');
  const translation = translationOf(pageOf(), { blob });
  const first = site.commit({ files: { [en]: translation } });
  const second = site.commit({ files: { [other]: translation } });
  const now = site.blobOf(zh);
  const common = { page: 'a.md', locale: 'en', source: 'zh-Hans', sourceFile: zh, currentBlob: now } as const;
  const pages = [en, other].map((file): PageStatus => ({ ...common, file, state: 'stale', sections: [] }));
  const record = { source: 'zh-Hans', blob, sections: {} };
  const relation = { kind: 'translation', source: 'zh-Hans', record } as const;
  const entries = pages.map(() => ({ page: 'a.md', locale: 'en', relation, files: new Map() }) as const);
  const cache = openCache(site.dir);
  const read = async () => {
    const comparer = createComparer(site.dir, { cache, loadParser, contents: new Map() });
    const dated = await addHistory({ root: site.dir, pages, entries, cache, comparer, early: undefined });
    return dated.map(({ staleSince }) => staleSince?.sha);
  };
  expect([await read(), await read()]).toEqual([
    [first, second],
    [first, second],
  ]);
});

it('does not keep what it found out while git lacked a text', async () => {
  const old = pageOf();
  const [zhOther, enOther] = [fileOf('zh-Hans', 'b.md'), fileOf('en', 'b.md')];
  site.commit({ files: { [zh]: old, [zhOther]: old } });
  const translation = translationOf(old, { blob: site.blobOf(zh) });
  site.commit({ files: { [en]: translation, [enOther]: translation } });
  const changed = pageOf({ steps: 'Do that.', end: 'Done.' });
  const begun = site.commit({ files: { [zh]: changed, [zhOther]: changed } });
  const lost = site.blobOf(zh);
  site.commit({ files: { [zh]: pageOf({ steps: 'Do something else.', end: 'Done.' }), [zhOther]: old } });
  const read = async () => ({
    since: (await site.read())['en a.md']?.staleSince?.sha,
    begun: (await readDrift({ root: site.dir, loadParser })).flatMap(({ quarters }) =>
      quarters.map((one) => one.begun),
    ),
  });
  // What commits changed is known still.
  await readHistory(site.dir);
  const [object, aside] = [join(site.dir, '.git/objects', lost.slice(0, 2), lost.slice(2)), join(site.dir, 'aside')];
  renameSync(object, aside);
  expect((await read()).since).not.toBe(begun);
  renameSync(aside, object);
  expect(await read()).toEqual({ since: begun, begun: [2] });
});

it('does not keep what it found out without the text that was translated', async () => {
  const old = pageOf({ steps: '*Do it.*' });
  // Begun in a text that came to the main line in other looks.
  site.commit({ files: { [zh]: pageOf({ steps: 'Do it.' }) } });
  const name = toBlobId(Buffer.from(old));
  site.commit({ files: { [en]: translationOf(old, { blob: name }) } });
  const begun = site.commit({ files: { [zh]: pageOf({ steps: 'Do that.' }) } });
  const read = async () => ({
    since: (await site.read())['en a.md']?.staleSince?.sha,
    drifts: await readDrift({ root: site.dir, loadParser }),
  });
  const before = await read();
  expect(before.since).not.toBe(begun);
  execFileSync('git', ['hash-object', '-w', '--stdin'], { cwd: site.dir, input: old });
  const after = await read();
  expect(after.since).toBe(begun);
  rmSync(join(site.dir, '.git/otlp-docs'), { recursive: true });
  expect(after).toEqual(await read());
});

it('keeps what it found out for one address of the site', async () => {
  const text = (link: string, end = 'Done.') => pageOf({ steps: `See [it](${link}).`, end });
  site.commit({ files: { [zh]: text('https://a.example.org/guides/') } });
  site.commit({ files: { [en]: translationOf(pageOf(), { blob: site.blobOf(zh) }) } });
  const own = site.commit({ files: { [zh]: text('/guides/') } });
  const words = site.commit({ files: { [zh]: text('/guides/', 'Over.') } });
  const at = async (url: string) => {
    vi.stubEnv('SITE_URL', url);
    return (await site.read())['en a.md']?.staleSince?.sha;
  };
  expect([await at('https://a.example.org'), await at('https://b.example.org')]).toEqual([words, own]);
});

it('keeps how long translations stayed behind for one address of the site', async () => {
  const text = (link: string) => pageOf({ steps: `See [it](${link}).` });
  site.commit({ files: { [zh]: text('https://a.example.org/guides/') } });
  site.commit({ files: { [en]: translationOf(pageOf(), { blob: site.blobOf(zh) }) } });
  site.commit({ files: { [zh]: text('/guides/') } });
  const at = async (url: string) => {
    vi.stubEnv('SITE_URL', url);
    return (await readDrift({ root: site.dir, loadParser })).flatMap(({ quarters }) =>
      quarters.map(({ begun }) => begun),
    );
  };
  expect([await at('https://a.example.org'), await at('https://b.example.org')]).toEqual([[], [1]]);
});
