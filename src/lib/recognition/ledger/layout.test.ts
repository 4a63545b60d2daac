import { describe, expect, it } from 'vitest';
import { layout } from './testHistory.ts';

describe('a layout', () => {
  it.each([
    ['docs/a.md', 'zh-Hans', 'a.md'],
    ['docs/guides/指标.mdx', 'zh-Hans', 'guides/指标.mdx'],
    ['i18n/en/docusaurus-plugin-content-docs/current/guides/a.md', 'en', 'guides/a.md'],
    ['i18n/pt-BR/docusaurus-plugin-content-docs/current/a.md', 'pt-BR', 'a.md'],
  ])('knows language and page of %s', (file, locale, page) => {
    expect([layout.localeOf(file), layout.pageOf(file)]).toEqual([locale, page]);
    expect([layout.localeOf(file), layout.pageOf(file)]).toEqual([locale, page]); // asked again
  });

  it.each([
    'docs/_part.md',
    'docs/_parts/a.md',
    'docs/a.png',
    'docs2/a.md',
    'docs',
    'README.md',
    'i18n/en/code.json',
    'i18n/en/docusaurus-plugin-content-docs/version-1/a.md',
  ])('takes %s for no page', (file) => {
    expect([layout.localeOf(file), layout.pageOf(file)]).toEqual([undefined, undefined]);
    expect(layout.pageOf(file)).toBeUndefined();
  });
});
