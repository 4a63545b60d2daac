import { expect, it } from 'vitest';
import { parseDataFile } from '../lint/dataFiles.ts';
import { toCategoryTexts } from './categoryTexts.ts';

/** Ids with labels and places of the categories in the sidebar `guides`, made of the folder `guides`. */
function textsOf(files: Record<string, string>): string[] {
  const texts = toCategoryTexts([{ sidebar: 'guides', folder: 'guides' }], {
    names: Object.keys(files),
    readText: (file) => files[file],
    readData: (file) => parseDataFile(file, files[file]),
  });
  return texts.map(({ id, message, place }) => `${id}: ${message} ${place?.file}:${place?.line}`);
}

it('makes a category of each folder with pages, but not of the sidebar’s own', () => {
  expect(
    textsOf({
      'docs/guides/_category_.json': '{ "label": "指南" }',
      'docs/guides/a/b/page.md': '',
      'docs/guides/a/_category_.yml': 'label: 甲\n',
      'docs/guides/a/b/_category_.json': '{\n  "label": "乙",\n  "key": "b-key"\n}',
      'docs/guides/empty/_category_.json': '{ "label": "空" }',
      'docs/other/c/page.md': '',
    }),
  ).toEqual([
    'sidebar.guides.category.b-key: 乙 docs/guides/a/b/_category_.json:1',
    'sidebar.guides.category.甲: 甲 docs/guides/a/_category_.yml:1',
  ]);
});

it('knows the title and the description of a page that Docusaurus makes', () => {
  const category = 'key: a\nlabel: 甲\nlink:\n  type: generated-index\n  title: 总览\n  description: 全部\n';
  expect(textsOf({ 'docs/guides/a/page.mdx': '', 'docs/guides/a/_category_.yaml': category })).toEqual([
    'sidebar.guides.category.a: 甲 docs/guides/a/_category_.yaml:2',
    'sidebar.guides.category.a.link.generated-index.title: 总览 docs/guides/a/_category_.yaml:5',
    'sidebar.guides.category.a.link.generated-index.description: 全部 docs/guides/a/_category_.yaml:6',
  ]);
});

it('leaves a label that is the title of a page to that page', () => {
  expect(textsOf({ 'docs/guides/a/README.md': '# 甲\n' })).toEqual([]);
});

it('takes the key of the page that the category leads to', () => {
  const files = {
    'docs/guides/a/index.md': '---\nsidebar_key: from-page\n---\n# 甲\n',
    'docs/guides/a/_category_.json': '{ "label": "甲" }',
  };
  expect(textsOf(files)).toEqual(['sidebar.guides.category.from-page: 甲 docs/guides/a/_category_.json:1']);
});

it.each([
  ['01-start', 'start'],
  ['2026-11-start', '2026-11-start'],
  ['3. 入门', '入门'],
])('labels the folder %s without a label as %s', (folder, label) => {
  expect(textsOf({ [`docs/guides/${folder}/page.md`]: '' })).toEqual([
    `sidebar.guides.category.${label}: ${label} docs/guides/${folder}:1`,
  ]);
});
