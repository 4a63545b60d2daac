import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Analysis } from './analysePage.ts';
import { openCache } from './cache.ts';
import { lintRepository } from './lintRepository.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'lint-cache-'));
  mkdirSync(path.join(root, 'node_modules'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const analysis = (level: Analysis['level']): Analysis => ({
  level,
  facts: { headings: [], links: [], quotes: [], disables: { spans: [], problems: [] } },
  checked: [],
});
const folder = () => path.join(root, 'node_modules/.cache/otlp-docs-lint/pages');
const parts = () => readdirSync(folder()).map((name) => path.join(folder(), name));
async function fill(): Promise<void> {
  const cache = await openCache(root);
  cache.set('a.md', 'text', analysis('blocksBuild'));
  cache.set('b\t\n.md', 'text', analysis('all'));
  await cache.save();
}

describe('the cache of pages', () => {
  it('knows a page of the same name and content again, and no more than it was asked about', async () => {
    await fill();
    const cache = await openCache(root);
    expect(cache.get('a.md', Buffer.from('text'), 'blocksBuild')).toEqual(analysis('blocksBuild'));
    expect(cache.get('a.md', 'text', 'facts')).toEqual(analysis('blocksBuild'));
    expect(cache.get('b\t\n.md', 'text', 'all')).toEqual(analysis('all'));
    expect(cache.get('a.md', 'text', 'all')).toBeUndefined();
    expect(cache.get('a.md', 'other', 'facts')).toBeUndefined();
    expect(cache.get('c.md', 'text', 'facts')).toBeUndefined();
    expect(readdirSync(path.dirname(folder()))).toEqual(['pages']);
    expect(parts()).toHaveLength(2);
  });

  it('knows two contents of one page: the one before a change and the one after it', async () => {
    const cache = await openCache(root);
    cache.set('a.md', 'before', analysis('all'));
    cache.set('a.md', 'after', analysis('facts'));
    await cache.save();
    const again = await openCache(root);
    expect(again.get('a.md', 'before', 'all')).toEqual(analysis('all'));
    expect(again.get('a.md', 'after', 'facts')).toEqual(analysis('facts'));
  });

  it('believes neither another version nor a cut-off or damaged entry, and keeps the others', async () => {
    await fill();
    const whole = new Map(parts().map((file) => [file, readFileSync(file, 'utf8')]));
    const knows = async (change: (content: string) => string) => {
      for (const [file, content] of whole) writeFileSync(file, change(content));
      const cache = await openCache(root);
      return [cache.get('a.md', 'text', 'facts'), cache.get('b\t\n.md', 'text', 'facts')].map(
        (known) => known !== undefined,
      );
    };
    expect(await knows((content) => content)).toEqual([true, true]);
    expect(await knows((content) => content.replace(/^.*/, 'otlp-docs-lint 0'))).toEqual([false, false]);
    const damage = (content: string) =>
      content.includes('"level":"blocksBuild"') ? content.replace('"headings":[]', '"headings":[1]') : content;
    expect(await knows(damage)).toEqual([false, true]);
    const longest = Math.max(...[...whole.values()].map(({ length }) => length));
    for (let missing = 2; missing < longest; missing += 7)
      expect(await knows((content) => content.slice(0, -missing))).toEqual([false, false]);
    expect(await knows(() => '\0\n\t\t\n')).toEqual([false, false]);
  });

  it('is not made where there are no packages, and a disk that refuses is no failure', async () => {
    rmSync(path.join(root, 'node_modules'), { recursive: true });
    await fill();
    expect(readdirSync(root)).toEqual([]);
    mkdirSync(path.join(root, 'node_modules'));
    writeFileSync(path.join(root, 'node_modules/.cache'), '');
    await expect(fill()).resolves.toBeUndefined();
  });
});

describe('lintRepository', () => {
  it('says the same with an empty cache, a filled one and without, also when another page changes', async () => {
    const file = (name: string) => path.join(root, 'docs', name);
    mkdirSync(path.join(root, 'docs'));
    const page = (body: string) => `---\ntitle: 页面\ndescription: 一个用来测试缓存的页面。\n---\n\n${body}`;
    writeFileSync(file('a.md'), page('[b](./b.md#old) \n'));
    writeFileSync(file('b.md'), page('## 节 {#old}\n'));
    const run = async (cache: boolean) => (await lintRepository({ root, cache })).findings;
    const first = await run(true);
    expect(first.map(({ rule }) => rule)).toEqual(['missing-translation', 'md/MD009', 'missing-translation']);
    expect(await run(true)).toEqual(first);
    expect(await run(false)).toEqual(first);
    writeFileSync(file('b.md'), page('## 节 {#new}\n'));
    const after = await run(true);
    expect(after.map(({ rule }) => rule)).toContain('anchor');
    expect(await run(false)).toEqual(after);
    // What was learnt for the build is not all there is to know.
    rmSync(folder(), { recursive: true });
    expect((await lintRepository({ root, only: 'blocksBuild' })).findings.map(({ rule }) => rule)).toEqual(['anchor']);
    expect(await run(true)).toEqual(after);
    expect((await lintRepository({ root, only: 'blocksBuild' })).findings.map(({ rule }) => rule)).toEqual(['anchor']);
  });
});
