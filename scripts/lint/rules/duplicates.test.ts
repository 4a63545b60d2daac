import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/lib/docs/parsePage.ts';
import { faultsOf } from '../../../src/lib/testMessage.ts';
import { lintPage } from '../engine.ts';
import { toFacts, toSitePage } from '../sitePage.ts';
import { duplicateExact } from './duplicate-exact.ts';
import { duplicateNear } from './duplicate-near.ts';
import { lintFixture, reference } from './fixture.ts';
import { buildRoutes } from '../routes.ts';

const zh = '为每个服务设置资源属性，后端才能按服务区分数据；不设置的话，所有数据都会归到同一个名下。';
const nearly = zh.replace('所有', '全部');
const both = [duplicateExact, duplicateNear];
const check = (text: string, files: Readonly<Record<string, string>> = {}, file = 'docs/b.md') =>
  both
    .flatMap((rule) => lintFixture(rule, { file, text, files }))
    .map(({ rule, severity, range, message }) => {
      expect(faultsOf(message)).toEqual([]);
      return [rule, severity, range?.start.line, /[\w./-]+:\d+/.exec(message.en)?.[0]];
    });

describe('duplicate-exact and duplicate-near', () => {
  it('name the first place with its line, each its own kind', () => {
    const files = { 'docs/a.md': `文\n\n${zh}\n`, 'docs/c.md': zh };
    expect(check(`文\n\n- ${zh}\n`, files)).toEqual([['duplicate-exact', 'warning', 3, 'docs/a.md:3']]);
    expect(check(nearly, files)).toEqual([['duplicate-near', 'info', 1, 'docs/a.md:3']]);
    expect(check(`${zh}\n\n${nearly}\n`)).toEqual([['duplicate-near', 'info', 3, 'docs/b.md:1']]);
  });

  it('say how much is the same', () => {
    const [finding] = lintFixture(duplicateNear, { file: 'docs/b.md', text: nearly, files: { 'docs/a.md': zh } });
    expect(finding?.message.en).toMatch(/ that is 7\d% the same /);
    expect(finding?.range).toEqual({ start: { line: 1, column: 1 }, end: { line: 1, column: nearly.length + 1 } });
  });

  it('leave the first place, the translation, and pages outside the site alone', () => {
    const twin = 'i18n/en/docusaurus-plugin-content-docs/current/b.md';
    expect(check(zh, { 'docs/c.md': zh, [twin]: zh })).toEqual([]);
    expect(check(zh, { 'README.md': zh })).toEqual([]);
    expect(check(zh, { 'docs/a.md': zh }, 'README.md')).toEqual([]);
  });

  it('know what a page has become while it is mended', () => {
    const pages = [parsePage('docs/a.md', zh), parsePage('docs/b.md', '文')];
    const facts = {
      config: reference.config,
      files: new Set(pages.map(({ file }) => file)),
      pages: new Map(pages.map((page) => [page.file, toSitePage(page.file, page.text, toFacts(page))])),
      routes: buildRoutes([]),
      tags: new Map(),
      exampleFiles: new Map(),
      examples: new Map(),
      translations: new Map(),
      siteUrl: 'https://docs.example',
      glossary: [],
    };
    const linesOf = (text: string) =>
      lintPage(parsePage('docs/b.md', text), { facts, reference }, both).map(({ range }) => range?.start.line);
    expect(linesOf('文')).toEqual([]);
    expect(linesOf(`文\n\n${zh}\n`)).toEqual([3]);
  });
});
