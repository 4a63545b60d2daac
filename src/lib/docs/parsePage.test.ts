import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../testMessage.ts';
import { parseMarkdown } from './parseMarkdown.ts';
import { parsePage } from './parsePage.ts';
import { codeBlocksOf, headingsOf, linksOf } from './tree.ts';

const text =
  '---\ntitle: 页\ntags:\n  - go\nverified: {on: 2026-11-21}\n---\n\n## 步骤 {#steps}\n\n[链接](./a.md) ![图](b.png)\n\n[x]: c.md\n';

describe('parsePage', () => {
  it.each([
    ['LF', text],
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${text}`],
  ])('knows where keys, headings and links stand with %s', (_, source) => {
    const page = parsePage('docs/a.md', source);
    expect(page.frontMatter?.data).toEqual({ title: '页', tags: ['go'], verified: { on: '2026-11-21' } });
    expect(page.frontMatter?.ranges.get('/title')?.start).toEqual({ line: 2, column: 1 });
    expect(page.frontMatter?.ranges.get('/tags/0')?.start).toEqual({ line: 4, column: 5 });
    expect(page.frontMatter?.ranges.get('/verified/on')?.start).toEqual({ line: 5, column: 12 });
    expect(page.text.slice(0, page.bodyStart)).toMatch(/^---[^]*---$/);
    expect(headingsOf(page.tree)).toMatchObject([
      { depth: 2, text: '步骤', id: 'steps', range: { start: { line: 8, column: 1 } } },
    ]);
    expect(linksOf(page.tree).map(({ kind, url, range }) => [kind, url, range.start.line])).toEqual([
      ['link', './a.md', 10],
      ['image', 'b.png', 10],
      ['definition', 'c.md', 12],
    ]);
  });

  it('takes the locale from the folder, and none for partials and other files', () => {
    const localeOf = (file: string) => parsePage(file, '').locale;
    expect(localeOf('docs/a.md')).toBe('zh-Hans');
    expect(localeOf('i18n/en/docusaurus-plugin-content-docs/current/a/b.mdx')).toBe('en');
    for (const file of ['README.md', 'docs/_a.md', 'docs/_x/a.md', '/tmp/docs/a.md', 'docs/a.txt'])
      expect(localeOf(file)).toBeUndefined();
  });

  it('reads an empty file, no front matter, and empty front matter', () => {
    expect(parsePage('docs/a.md', '')).toMatchObject({ bodyStart: 0, tree: { children: [] } });
    expect(parsePage('docs/a.md', '# 标题').frontMatter).toBeUndefined();
    expect(parsePage('docs/a.md', '---\n---\n').frontMatter).toMatchObject({ data: {}, problems: [] });
    expect(parsePage('docs/a.md', '\n---\na: 1\n---\n').frontMatter).toBeUndefined();
  });

  it('reports what it cannot read as values', () => {
    const broken = [
      '---\ntitle: a: b\n---\n',
      '---\ntitle: x\n',
      '---\n- a\n---\n',
      '---\na: *b\n---\n',
      `---\n${'['.repeat(20000)}\n---\n`,
    ];
    for (const source of broken) {
      const { frontMatter } = parsePage('docs/a.md', source);
      expect(frontMatter?.data).toEqual({});
      expect(frontMatter?.problems[0]?.message.en).toMatch(/^Unexpected .*\.$/);
      expect(frontMatter?.problems.slice(0, 9).flatMap(({ message }) => faultsOf(message))).toEqual([]);
    }
    expect(parsePage('docs/a.mdx', '<a>\n').problem?.message.en).toMatch(/^Unexpected MDX/);
  });

  it('refuses what is nested deeper than visitors can follow', () => {
    expect(parsePage('docs/a.md', '> '.repeat(1000))).toMatchObject({
      tree: { children: [] },
      problem: { message: { en: expect.stringContaining('nesting') } },
    });
  });

  it('survives deep nesting', () => {
    for (const source of ['> '.repeat(5000), '['.repeat(20000), '- '.repeat(3000), '*a '.repeat(5000)]) {
      expect(() => parsePage('docs/a.md', source)).not.toThrow();
      expect(() => parsePage('docs/a.mdx', source.slice(0, 2000))).not.toThrow();
    }
  });
});

describe('headingsOf', () => {
  it.each([
    ['## A {#a}', { text: 'A', id: 'a', syntax: 'braces' }],
    ['## `code` and *more* {#a-b}', { text: 'code and more', id: 'a-b', syntax: 'braces' }],
    ['## A <!-- #a -->', { text: 'A', id: 'a', syntax: 'comment' }],
    ['## A <!--#a-->', { text: 'A', id: 'a', syntax: 'comment' }],
    ['A {#a}\n---', { text: 'A', id: 'a', syntax: 'braces' }],
    ['## {#a} A', { text: '{#a} A' }],
    ['## `{#a}`', { text: '{#a}' }],
  ])('%s', (source, expected) => {
    const [{ depth: _, range: __, ...heading } = {}] = headingsOf(parsePage('docs/a.md', source).tree);
    expect(heading).toEqual(expected);
  });
});

describe('codeBlocksOf', () => {
  it('finds code in lists and admonitions', () => {
    const { tree } = parsePage(
      'docs/a.md',
      '- a\n\n  ```go\n  x\n  ```\n\n:::note\n\n```yaml title="t"\ny\n```\n\n:::\n',
    );
    expect(codeBlocksOf(tree).map(({ lang, meta, value }) => [lang, meta, value])).toEqual([
      ['go', null, 'x'],
      ['yaml', 'title="t"', 'y'],
    ]);
  });
});

describe('parseMarkdown', () => {
  it('keeps the title of an admonition in both its forms, where it stands', () => {
    for (const [source, start, end] of [
      [':::note 标题 *斜*\n\n文\n\n:::\n', 8, 14],
      ['> :::tip[标题 *斜*]\n> 文\n> :::\n', 9, 15],
    ] as const) {
      const labels: string[] = [];
      visit(parseMarkdown(source), 'paragraph', ({ data, children }) => {
        if (!data || !('directiveLabel' in data)) return;
        labels.push(source.slice(children[0]?.position?.start.offset, children.at(-1)?.position?.end.offset));
      });
      expect(labels).toEqual([source.slice(start, end)]);
    }
  });

  it('replaces NUL as CommonMark has it, and counts emoji as two units', () => {
    expect(parseMarkdown('a\0b 🙂 `c`\n').children[0]).toMatchObject({
      children: [{ value: 'a\uFFFDb 🙂 ' }, { type: 'inlineCode', position: { start: { column: 8, offset: 7 } } }],
    });
  });
});
