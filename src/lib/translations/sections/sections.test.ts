import { describe, expect, it } from 'vitest';
import { makePage } from '../../../../scripts/bench/lintCorpus.ts';
import { parsePage } from '../../docs/parsePage.ts';
import { withoutComments } from './htmlComments.ts';
import { splitSections, type Section } from './sections.ts';

function split(text: string, file = 'docs/guides/ebpf/a.md'): Section[] {
  return splitSections(parsePage(file, text));
}

const idsOf = (text: string, file?: string): string[] => split(text, file).map(({ id }) => id);

describe('splitSections', () => {
  const page =
    '---\ntitle: 页\ntags: [go]\ntranslation:\n  source: en\n---\n\n# 大标题\n\n开头。\n\n## 步骤 {#steps}\n\n做。\n\n### 细节\n\n看。\n';

  it.each([
    ['LF', page],
    ['CRLF', page.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${page}`],
  ])('gives every part of a page with %s', (_, text) => {
    const { text: read } = parsePage('docs/a.md', text);
    const sections = split(text);
    expect(sections.map(({ id, depth, title, source }) => [id, depth, title, source])).toEqual([
      ['(front-matter)', 0, '', '---\ntitle: 页\ntags: [go]\n---'],
      ['(intro)', 0, '', '# 大标题\n\n开头。'],
      ['steps', 2, '步骤', '## 步骤 {#steps}\n\n做。'],
      ['~细节', 3, '细节', '### 细节\n\n看。'],
    ]);
    expect(sections.map(({ range }) => range.start.line)).toEqual([1, 8, 12, 16]);
    for (const { start, end, source } of sections.slice(1))
      expect(read.slice(start, end).replaceAll('\r\n', '\n')).toBe(source);
  });

  it.each<[string, string, string[]]>([
    ['nothing', '', []],
    ['white space', '\n \n', []],
    ['only front matter', '---\ntitle: a\n---\n', ['(front-matter)']],
    ['a record and nothing else in the front matter', '---\ntranslation: {source: en}\n---\n', []],
    ['empty front matter', '---\n---\n\na', ['(intro)']],
    ['no headings', 'a\n\nb', ['(intro)']],
    ['a comment before the first heading', '<!-- lint-disable -->\n\n## A {#a}\n', ['a']],
    ['link definitions and nothing else', '[a]: b.md\n', []],
    ['setext headings', 'A {#a}\n---\n\nx\n\nB\n===\n\ny\n', ['a']],
    ['the same title again', '## 甲\n\n## 甲\n\n## 甲\n', ['~甲', '~甲~2', '~甲~3']],
    ['the same id again', '## A {#a}\n\n## B {#a}\n', ['a', 'a~2']],
    ['an id that looks like a number', '## A {#a~2}\n\n## B {#a}\n\n## C {#a}\n', ['a~2', 'a', 'a~3']],
    ['an id that is none', '## A {#(intro)}\n\n## B {#(front-matter)}\n', ['(intro)~2', '(front-matter)~2']],
    ['a heading without text', '##\n\na\n', ['~']],
    ['titles that differ in their looks', '## 使用 OTLP\n\n## 使用OTLP\n', ['~使用OTLP', '~使用OTLP~2']],
    ['headings inside of others', '> ## A {#a}\n\n- ## B {#b}\n\n:::note\n\n## C {#c}\n\n:::\n', ['(intro)']],
    ['headings in code', '```md\n## A\n```\n\n## B {#b}\n', ['(intro)', 'b']],
    ['broken front matter', '---\ntitle: a: b\n---\n\n## A {#a}\n', ['a']],
    ['lists that are too deep', '> '.repeat(1000), []],
  ])('%s', (_, text, expected) => {
    expect(idsOf(text)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ['ids in comments', '## A {/* #a */}\n\n## B <!-- #b -->\n', []],
    ['ids in comments', '## A {/* #a */}\n\nx\n', ['a']],
    ['a comment', '{/* x */}\n\n## A {/* #a */}\n', ['a']],
    ['imports', 'import A from "./a"\n\n## B {/* #b */}\n', ['(intro)', 'b']],
    ['headings in components', '<A>\n\n## B {/* #b */}\n\n</A>\n', ['(intro)']],
    ['what does not parse', '## A {/* #a */}\n\n<b>\n', []],
  ])('MDX with %s', (_, text, expected) => {
    expect(idsOf(text, 'docs/a.mdx')).toEqual(expected);
  });

  it('leaves the record out of the front matter, wherever it stands', () => {
    const sourceOf = (yaml: string): string | undefined => split(`---\n${yaml}---\n`)[0]?.source;
    expect(sourceOf('translation:\n  source: en\n  sections:\n    a: b\ntitle: x\n')).toBe('---\ntitle: x\n---');
    expect(sourceOf('title: x\ntranslation: {source: en}\n')).toBe('---\ntitle: x\n---');
    expect(sourceOf('title: x\ntranslation: {source: en}\ntags: [a]\n')).toBe('---\ntitle: x\ntags: [a]\n---');
    expect(sourceOf('{title: x, translation: {source: en}}\n')).toBe('---\n{title: x, translation: {source: en}}\n---');
  });

  it('leaves the record out of 200,000 lines of front matter', () => {
    const page = parsePage('docs/a.md', '---\ntranslation: {source: en}\ntitle: x\n---\n');
    const record = page.frontMatter?.ranges.get('/translation');
    const title = page.frontMatter?.ranges.get('/title');
    if (!page.frontMatter || !record || !title) throw new Error('Unexpected front matter.');
    const keys = Array.from({ length: 200_000 }, (_, index) => [`/key${index}`, title] as const);
    const ranges = new Map([['/translation', record], ...keys]);
    const long = { ...page, frontMatter: { ...page.frontMatter, ranges } };
    expect(splitSections(long)[0]?.source).toBe('---\ntitle: x\n---');
  });

  it('tells what is crossed out from what is not', () => {
    const wordsOf = (text: string): string | undefined => split(`## A {#a}\n\n${text}\n`)[0]?.words;
    expect(wordsOf('Set ~~always~~ this.')).not.toBe(wordsOf('Set always this.'));
    expect(wordsOf('Set **always** this.')).toBe(wordsOf('Set always this.'));
  });

  it('tells what is translated in the front matter from what has to agree', () => {
    const text = '---\ntags: [b, a]\ntitle: 题，目\nkeywords: [甲]\nslug: /x\n---\n';
    expect(split(text)).toMatchObject([
      { words: '[["keywords",["甲"]],["title","题,目"]]', code: '[["slug","/x"],["tags",["b","a"]]]', shape: [] },
    ]);
  });

  it('survives 10,000 sections, and long ones', () => {
    expect(idsOf('## x\n'.repeat(10_000)).at(-1)).toBe('~x~10000');
    const long = '字 word '.repeat(200_000);
    expect(split(`## A {#a}\n\n${long}`)).toHaveLength(1);
    expect(split(`## A {#a}\n\n${'`a` **b** [c](d.md) '.repeat(20_000)}`)).toHaveLength(1);
  });

  it('does not search for the end of each comment that has none', () => {
    expect(withoutComments(`a<!-- b -->c${'<!--'.repeat(300_000)}`)).toBe(`ac${'<!--'.repeat(300_000)}`);
  });

  it('covers a page from the first to the last block, without overlaps', () => {
    for (let index = 0; index < 20; index++) {
      const text = makePage(index);
      const sections = split(text).slice(1);
      expect(sections.every(({ start, end }, at) => start < end && start >= (sections[at - 1]?.end ?? 0))).toBe(true);
      const between = sections.map(({ end }, at) => text.slice(end, sections[at + 1]?.start));
      expect(between.join('').trim()).toBe('');
    }
  });
});

describe('the shape of a section', () => {
  it.each<[string, string[]]>([
    ['a\nb\n\nc', ['paragraph', 'paragraph']],
    ['- a\n- b\n\n  c\n  1. d', ['item', 'item', 'paragraph', 'step']],
    ['1) a\n2) b', ['step', 'step']],
    ['- ```sh\n  a\n  ```\n- > b', ['item', 'code', 'item', 'quote', 'paragraph']],
    ['| a | b |\n| - | - |\n| c |', ['table 2x2']],
    ['![a](a.png)', ['image']],
    ['![a](a.png) ![b][b]\n\n[b]: c.png', ['image', 'image']],
    ['a ![a](a.png)', ['paragraph', 'image']],
    [':::tip[题]\n\na\n\n:::', ['admonition tip', 'paragraph']],
    [':::caution 题\n\na\n\n:::', ['admonition warning', 'paragraph']],
    ['::toc', ['directive toc']],
    ['```mermaid\ngraph TD\n```\n\n    code', ['diagram', 'code']],
    ['# A\n\n> ## B {#b}', ['heading 1', 'quote', 'heading 2']],
    ['<!-- a -->\n\n<details>\n\na\n\n</details>\n\n---', ['html', 'paragraph', 'html', 'rule']],
    ['<!-- a --> <!-- b -->', []],
    ['a[^1]\n\n[^1]: b', ['paragraph', 'footnote', 'paragraph']],
  ])('%j', (text, expected) => {
    expect(split(`## X {#x}\n\n${text}\n`)[0]?.shape).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['<A>\n  a\n</A>', ['component A', 'paragraph']],
    ['<A>a</A>', ['component A', 'paragraph']],
    ['<A />', ['component A']],
    ['{a}\n\n{/* b */}', ['expression']],
    ['a {/* b */}', ['paragraph']],
    ['import B from "@theme/B"\n\n<B>\n\n- a\n\n</B>', ['component @theme/B', 'item']],
  ])('of MDX: %j', (text, expected) => {
    expect(split(`## X {/* #x */}\n\n${text}\n`, 'docs/a.mdx')[0]?.shape).toEqual(expected);
  });

  it('is the same for a page and its translation', () => {
    const zh =
      '## 步骤 {#steps}\n\n装好：\n\n1. 下载。\n2. 运行\n   `go run .`。\n\n| 名 | 值 |\n| :-: | - |\n| 甲 | 乙 |\n';
    const en =
      '## Steps {#steps}\n\nInstall it:\n\n1. Download.\n1. Run `go run .`.\n\n| Name | Value |\n|---|---|\n| A | B |\n';
    expect(split(zh)[0]?.shape).toEqual(['paragraph', 'step', 'step', 'table 2x2']);
    expect(split(en)[0]?.shape).toEqual(split(zh)[0]?.shape);
  });
});
