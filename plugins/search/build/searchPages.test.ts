import { expect, test } from 'vitest';
import { buildBreadcrumbs } from './breadcrumbs.ts';
import { markPage } from './markPage.ts';
import { toSearchPages } from './searchPages.ts';

const doc = (id: string, source: string, permalink: string) => ({
  id,
  source,
  permalink,
  draft: false,
  unlisted: false,
  frontMatter: {},
});
const english = '@site/i18n/en/docusaurus-plugin-content-docs/current';

test('leaves a page that is not translated out of the English index', () => {
  const docs = [
    doc('a', `${english}/guides/a.md`, '/base/en/guides/a/'),
    doc('b', '@site/docs/guides/b.md', '/base/en/guides/b/'),
  ];
  const pages = toSearchPages({ docs, sidebars: {} }, { locale: 'en', baseUrl: '/base/en/', trailingSlash: true });
  expect(pages).toEqual([{ file: 'guides/a/index.html', breadcrumbs: [] }]);
});

test('leaves a page out whose translation is only a place to begin in', () => {
  const docs = [
    { ...doc('a', '@site/docs/a.md', '/a/'), frontMatter: { translationStatus: { state: 'missing' } } },
    { ...doc('b', '@site/docs/b.md', '/b/'), frontMatter: { translationStatus: { state: 'stale' } } },
  ];
  const pages = toSearchPages({ docs, sidebars: {} }, { locale: 'zh-Hans', baseUrl: '/', trailingSlash: true });
  expect(pages.map(({ file }) => file)).toEqual(['b/index.html']);
});

test('leaves drafts and unlisted pages out', () => {
  const docs = [
    { ...doc('a', '@site/docs/a.md', '/a/'), draft: true },
    { ...doc('b', '@site/docs/b.md', '/b/'), unlisted: true },
  ];
  expect(toSearchPages({ docs, sidebars: {} }, { locale: 'zh-Hans', baseUrl: '/', trailingSlash: true })).toEqual([]);
});

test.each([
  ['/', true, 'index.html'],
  ['/guides/a/', true, 'guides/a/index.html'],
  ['/guides/a', undefined, 'guides/a/index.html'],
  ['/guides/a', false, 'guides/a.html'],
  ['/%E5%86%85', true, '内/index.html'],
])('finds the file of %s with trailingSlash %s', (permalink, trailingSlash, file) => {
  const docs = [doc('a', '@site/docs/a.md', permalink)];
  const [page] = toSearchPages({ docs, sidebars: {} }, { locale: 'zh-Hans', baseUrl: '/', trailingSlash });
  expect(page?.file).toBe(file);
});

test('names the categories around a page, but not a category above its own page', () => {
  const breadcrumbs = buildBreadcrumbs({
    guides: [
      {
        type: 'category',
        label: 'eBPF 可观测性',
        link: { type: 'doc', id: 'ebpf/index' },
        items: [
          { type: 'doc', id: 'ebpf/setup' },
          { type: 'category', label: '进阶', items: [{ type: 'doc', id: 'ebpf/cost' }] },
        ],
      },
    ],
  });
  expect(Object.fromEntries(breadcrumbs)).toEqual({
    'ebpf/index': [],
    'ebpf/setup': ['eBPF 可观测性'],
    'ebpf/cost': ['eBPF 可观测性', '进阶'],
  });
});

test.each(['<div class="theme-doc-markdown markdown">', '<div class="markdown theme-doc-markdown" id=x>'])(
  'marks the text of a page: %s',
  (tag) => {
    expect(markPage(`<article>${tag}text</div></article>`, ['a "b"'])).toBe(
      `<article>${tag.slice(0, -1)} data-pagefind-body data-pagefind-meta="breadcrumbs:a &quot;b&quot;">text</div></article>`,
    );
  },
);

test('does not mark a page without a text', () => {
  expect(markPage('<main><div class="markdown">list</div></main>', [])).toBeUndefined();
});

test('keeps the cells of a table apart, with and without end tags', () => {
  const table = '<table><tr><th>Cause<th>Remedy<tr><td>no file</td><td>Make one</td></table>';
  expect(markPage(`<div class="theme-doc-markdown">${table}</div>`, [])).toContain(
    '<tr> <th>Cause <th>Remedy<tr> <td>no file</td> <td>Make one</td>',
  );
});
