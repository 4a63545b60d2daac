import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCache, readVersion } from './cache.ts';
import { changesOf, createTestSite, fileOf, loadParser, pageOf, translationOf } from './testSite.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'otlp-docs-cache-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const folder = () => join(root, 'node_modules/.cache/otlp-docs-translations');
const file = () => join(folder(), 'cache.json');

/** A cache that holds one answer. */
function fill(): void {
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  const cache = openCache(root);
  cache.answers.set('question', 'answer');
  cache.answers.set('no answer', null);
  cache.save();
}

describe('what was found out', () => {
  it('is there the next time', () => {
    fill();
    expect(openCache(root).answers.get('question')).toBe('answer');
    expect(openCache(root).answers.get('no answer')).toBeNull();
    expect(openCache(root).answers.get('other')).toBeUndefined();
    expect(openCache(root).records.get('question')).toBeUndefined();
    expect(readdirSync(folder())).toEqual(['cache.json']);
  });

  it('is kept in the folder of git where there are no packages, and nowhere where there is neither', () => {
    const cache = openCache(root);
    cache.answers.set('question', 'answer');
    cache.save();
    expect(cache.answers.get('question')).toBe('answer');
    expect(readdirSync(root)).toEqual([]);
    mkdirSync(join(root, '.git'));
    const other = openCache(root);
    other.answers.set('question', 'answer');
    other.save();
    expect(openCache(root).answers.get('question')).toBe('answer');
    expect(readdirSync(join(root, '.git/otlp-docs'))).toEqual(['translations']);
  });

  it('is bounded; what was asked for stays', () => {
    fill();
    const cache = openCache(root);
    cache.answers.get('question');
    for (let index = 0; index < 25_000; index++) cache.answers.set(`${index}`, 'x');
    cache.save();
    const next = openCache(root);
    expect(next.answers.get('question')).toBe('answer');
    expect(next.answers.get('24999')).toBeUndefined();
    expect(next.answers.get('no answer')).toBeUndefined();
  });

  it('does not leave what others did not finish', () => {
    fill();
    for (const name of ['old.tmp', 'new.tmp']) writeFileSync(join(folder(), name), '');
    utimesSync(join(folder(), 'old.tmp'), 0, 0);
    fill();
    expect(readdirSync(folder())).toEqual(['cache.json', 'new.tmp']);
  });

  it('is not written again when nothing is new', () => {
    fill();
    writeFileSync(file(), 'elsewhere');
    const cache = openCache(root);
    cache.answers.get('question');
    cache.save();
    expect(readFileSync(file(), 'utf8')).toBe('elsewhere');
  });
});

describe('a cache that cannot be believed', () => {
  it.each([
    ['empty', () => ''],
    ['cut off', (text: string) => text.slice(0, -5)],
    ['changed', (text: string) => text.replace('answer', 'another')],
    ['of other code', (text: string) => text.replace(/^(\S+ )./, '$1x')],
    ['no cache', () => '{"answers": []}'],
    ['binary', () => '\u0000\uFFFD\n\u0000'],
  ])('because it is %s, is none', (_, damage) => {
    fill();
    writeFileSync(file(), damage(readFileSync(file(), 'utf8')));
    const cache = openCache(root);
    expect(cache.answers.get('question')).toBeUndefined();
    cache.answers.set('question', 'new');
    cache.save();
    expect(openCache(root).answers.get('question')).toBe('new');
  });

  it('because a folder has its name, is none', () => {
    mkdirSync(file(), { recursive: true });
    const cache = openCache(root);
    cache.answers.set('question', 'answer');
    cache.save();
    expect(readdirSync(folder())).toEqual(['cache.json']);
  });
});

describe('the version', () => {
  const write = (name: string, text: string): void => {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), text);
  };
  const read = () => readVersion(join(root, 'src/lib/translations/cache.ts'));

  it.each(['src/lib/locales.ts', 'src/lib/site.ts', 'src/lib/git/raw/a.ts', 'src/lib/data/a.ts', 'package-lock.json'])(
    'is another one when %s changes',
    (name) => {
      write(name, 'one');
      const before = read();
      write(name, 'two');
      expect(read()).not.toBe(before);
    },
  );

  it('does not depend on tests', () => {
    const before = read();
    write('src/lib/git/a.test.ts', 'one');
    expect(read()).toBe(before);
  });

  it('of a bundle is told by its address, whatever stands around it', () => {
    const bundle = join(root, 'src/lib/bundles/bundle.js');
    const before = readVersion(bundle);
    write('src/lib/git/a.ts', 'one');
    expect(readVersion(bundle)).toBe(before);
    expect(readVersion(join(root, 'nowhere/at/all.js'))).not.toBe(before);
    write('file', '');
    expect(() => readVersion(join(root, 'file/translations/cache.ts'))).not.toThrow();
  });
});

it('serves several readers at the same time', async () => {
  const site = createTestSite();
  site.commit({ files: { [fileOf('zh-Hans')]: pageOf() } });
  site.commit({ files: { [fileOf('en')]: translationOf(pageOf(), { blob: site.blobOf(fileOf('zh-Hans')) }) } });
  site.commit({ files: { [fileOf('zh-Hans')]: pageOf({ steps: 'Do that.', end: 'Done.' }) } });
  const all = await Promise.all(Array.from({ length: 8 }, () => site.read({ loadParser })));
  for (const pages of all) expect(changesOf(pages['en a.md'])).toEqual(['steps changed prose']);
  expect(readdirSync(join(site.dir, '.git/otlp-docs/translations'))).toEqual(['cache.json']);
  site.remove();
});
