import { describe, expect, test } from 'vitest';
import { findOwnPlace, toOwnFile } from './ownPlaces.ts';

const site = { url: 'https://docs.otlp.dev', repoUrl: 'https://github.com/octo/docs' };

describe('the file of our repository that an address names', () => {
  test.each([
    ['https://github.com/octo/docs/blob/main/docs/a.md', 'docs/a.md'],
    ['https://github.com/Octo/Docs/tree/main/docs/', 'docs'],
    ['https://github.com/octo/docs/raw/main/docs/%E9%A1%B5%20b.md?plain=1#L7', 'docs/页 b.md'],
    ['https://github.com/octo/docs/edit/HEAD/a.md', 'a.md'],
    ['https://raw.githubusercontent.com/octo/docs/main/a.md', 'a.md'],
    ['https://github.com/octo/docs/tree/main', ''],
  ])('%s', (url, file) => {
    expect(toOwnFile(url, site)).toBe(file);
  });

  test.each([
    'https://github.com/octo/docs',
    'https://github.com/octo/docs/issues/1',
    'https://github.com/octo/docs/blob/v1/a.md',
    'https://github.com/octo/docs/blob/mainline/a.md',
    'https://github.com/octo/docs-x/blob/main/a.md',
    'https://gitlab.com/octo/docs/blob/main/a.md',
    'https://github.com/octo/docs/blob/main/%FF',
    'https://[',
  ])('none: %s', (url) => {
    expect(toOwnFile(url, site)).toBeUndefined();
  });
});

describe('where a link of ours leads', () => {
  const own = { site, hasFile: (path: string) => path === 'a.md' };
  const find = (url: string, file = 'docs/a.md', isChange = false) =>
    findOwnPlace({ file, url }, { ...own, ...(isChange && { hadFile: () => false }) });

  test('files are looked up, the rest of the forge is asked', () => {
    expect(find(`${site.repoUrl}/blob/main/a.md`)).toBe('own-file');
    expect(find(`${site.repoUrl}/blob/main/b.md`)).toBe('missing-file');
    expect(find(`${site.repoUrl}/tree/main`)).toBe('own-file');
    expect(find(`${site.repoUrl}/issues`)).toBeUndefined();
  });

  test("pages of the site are the internal check's, those that a README names only when they may be new", () => {
    expect(find('http://docs.otlp.dev/new/')).toBe('own-site');
    expect(find('https://docs.otlp.dev/new/', 'README.md', true)).toBe('own-site');
    expect(find('https://docs.otlp.dev/new/', 'README.md')).toBeUndefined();
    expect(find('https://docs.otlp.dev.evil.dev/')).toBeUndefined();
  });
});
