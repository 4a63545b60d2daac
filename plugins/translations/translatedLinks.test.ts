import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/lib/docs/parsePage.ts';
import { linksOf } from '../../src/lib/docs/tree.ts';
import { translatedLinks } from './translatedLinks.ts';

const en = 'i18n/en/docusaurus-plugin-content-docs/current';

/** The address of the only link of `text`, a page in `from`, when the site is built in a language. */
function follow(from: string, text: string, { locale, files }: { locale: string; files: readonly string[] }) {
  const page = parsePage(from, text);
  const isFile = (file: string): boolean => files.includes(file.replace('/site/', ''));
  translatedLinks({ siteDir: '/site', locale, isFile })()(page.tree, { path: `/site/${from}` });
  return linksOf(page.tree).map(({ url }) => url);
}

describe('translatedLinks', () => {
  it.each([
    ['from a page without translation to one with', 'docs/g/a.md', ['docs/g/a.md', 'docs/g/b.md', `${en}/g/b.md`]],
    ['from a translation to a page without one', `${en}/g/a.md`, ['docs/g/a.md', `${en}/g/a.md`, 'docs/g/b.md']],
  ])('leads %s', (_, from, files) => {
    expect(follow(from, '[b](./b.md#steps)\n', { locale: 'en', files })).toEqual(['/g/b.md#steps']);
    expect(follow(from, '[b](b.md)\n', { locale: 'en', files })).toEqual(['/g/b.md']);
    expect(follow(from, '[b][x]\n\n[x]: ../g/b.md?a=1#b\n', { locale: 'en', files })).toEqual(['/g/b.md?a=1#b']);
  });

  it('leaves links within a language as they are', () => {
    const files = ['docs/a.md', 'docs/b.md', `${en}/a.md`, `${en}/b.md`];
    expect(follow('docs/a.md', '[b](./b.md)\n', { locale: 'zh-Hans', files })).toEqual(['./b.md']);
    expect(follow(`${en}/a.md`, '[b](./b.md)\n', { locale: 'en', files })).toEqual(['./b.md']);
  });

  it.each([
    './gone.md',
    'https://example.org/b.md',
    '/b.md',
    '@site/docs/b.md',
    '#b',
    './b',
    '100%.md',
    '../../../b.md',
  ])('leaves %s to Docusaurus', (url) => {
    const files = ['docs/a.md', 'docs/b.md', `${en}/b.md`];
    expect(follow('docs/a.md', `[b](${url})\n`, { locale: 'en', files })).toEqual([url]);
  });

  it('writes names with other letters so that they can be read again', () => {
    const files = ['docs/a.md', 'docs/内核 x.md', `${en}/内核 x.md`];
    const [url = ''] = follow('docs/a.md', '[b](<./内核 x.md>)\n', { locale: 'en', files });
    expect(decodeURIComponent(url)).toBe('/内核 x.md');
  });
});
