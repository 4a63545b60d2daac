import type { Nodes, Root, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { summarize, type Finding } from '../../src/lib/finding.ts';
import { toJobSummary } from './jobSummary.ts';

const helpUrl = 'https://example.org/reference/lint/known-tag/';
const finding = (more: Partial<Finding> = {}): Finding => ({
  check: 'lint',
  rule: 'known-tag',
  severity: 'error',
  file: 'docs/a.md',
  range: { start: { line: 3, column: 7 }, end: { line: 3, column: 9 } },
  message: { en: 'Unexpected tag "x", expected y.', 'zh-Hans': '不应有标签 "x"，应为 y。' },
  helpUrl,
  ...more,
});
const saying = (words: string) => finding({ message: { en: words, 'zh-Hans': words } });
const render = (findings: Finding[], language: 'en' | 'zh-Hans' = 'en') =>
  toJobSummary(findings, summarize(findings, 2, 1234), language);

const gfm = unified().use(remarkParse).use(remarkGfm).freeze();
const parse = (markdown: string): Root => gfm.parse(markdown);
function tablesOf(markdown: string): Table[] {
  const tables: Table[] = [];
  visit(parse(markdown), 'table', (table) => void tables.push(table));
  return tables;
}
function textOf(node: Nodes): string {
  let text = '';
  visit(node, 'text', ({ value }) => void (text += value));
  return text;
}
/** The cells of the rows below the head, as text without what keeps GitHub from linking. */
const cellsOf = (table: Table | undefined) =>
  table?.children.slice(1).map((row) => row.children.map((cell) => textOf(cell).replaceAll('\u200B', '')));

describe('toJobSummary', () => {
  it('is the counts and a table with what the change has brought, errors first', () => {
    const findings = [
      finding({ severity: 'info', range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } }),
      finding({ file: 'docs/b.md', fix: { start: 0, end: 1, text: '' } }),
    ];
    const summary = render(findings);
    expect(summary).toMatch(/^### 1 error, 0 warnings, 1 proposal in 2 files \(1\.2 s\)\n\n\| Severity \| Place \|/);
    expect(cellsOf(tablesOf(summary)[0])).toEqual([
      ['error', 'docs/b.md:3', 'Unexpected tag "x", expected y. (--fix)', 'known-tag'],
      ['info', 'docs/a.md:1', 'Unexpected tag "x", expected y.', 'known-tag'],
    ]);
    expect(summary).toContain(`(${helpUrl})`);
    expect(summary).not.toContain('<details>');
  });

  it('folds what was there before the change below that', () => {
    const summary = render([finding({ existing: true, file: 'docs/old.md' }), finding()], 'zh-Hans');
    const [fresh, old, ...rest] = tablesOf(summary);
    expect(cellsOf(fresh)).toEqual([['错误', 'docs/a.md:3', '不应有标签 "x"，应为 y。', 'known-tag']]);
    expect(cellsOf(old)?.map(([, place]) => place)).toEqual(['docs/old.md:3']);
    expect(rest).toEqual([]);
    expect(summary).toMatch(
      /\n\n<details><summary>另有 1 个问题在这次改动之前就有<\/summary>\n\n[^]*\n\n<\/details>\n\n$/,
    );
  });

  it('is the counts alone when nothing was found', () => {
    expect(render([])).toBe('### 0 errors, 0 warnings in 2 files (1.2 s)\n\n');
    expect(render([], 'zh-Hans')).toBe('### 2 个文件：0 个错误，0 个警告（1.2 s）\n\n');
  });

  it.each([
    'a | b || c',
    '`code` ``` ~~~',
    '<img src=x onerror=alert(1)> </details> <!-- -->',
    '&lt;b&gt; &#64; &amp;',
    '@octocat and @org/team, a@example.org',
    '[text](https://evil.example) ![i](https://evil.example/i.png) [a][b] [^1]',
    'https://evil.example www.evil.example HTTP://evil.example mailto:a@b.example',
    '**bold** _it_ ~~gone~~ # h #1 GH-1 org/repo#1 $x$ :tada:',
    '\\| \\` \\',
    '| --- | --- |',
    '- [ ] a',
    '```mermaid',
  ])('shows %s as it is', (words) => {
    for (const place of ['file', 'rule', 'message'] as const) {
      const summary = render([place === 'message' ? saying(words) : finding({ [place]: words })]);
      const [table, ...others] = tablesOf(summary);
      expect(others).toEqual([]);
      const [row] = cellsOf(table) ?? [];
      expect(row).toHaveLength(4);
      expect(row?.[place === 'file' ? 1 : place === 'message' ? 2 : 3]).toBe(place === 'file' ? `${words}:3` : words);
      const kinds = new Set<Nodes['type']>();
      visit(parse(summary), (node) => void kinds.add(node.type));
      expect([...kinds].sort()).toEqual(['heading', 'link', 'root', 'table', 'tableCell', 'tableRow', 'text']);
      const links: string[] = [];
      visit(parse(summary), 'link', ({ url }) => void links.push(url));
      expect(links).toEqual([helpUrl]);
      // GitHub looks for these in the finished text.
      expect(table && textOf(table)).not.toMatch(/@[\w-]|:\/\/|www\.|#\d/i);
    }
  });

  it.each(['a\nb', 'a\r\n\r\n| b |', 'a\u2028b', '\u001B[31mred'])('keeps %j in its line', (words) => {
    const summary = render([saying(words), finding()]);
    expect(cellsOf(tablesOf(summary)[0])).toHaveLength(2);
    expect(summary.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(4);
  });

  it.each(['javascript:alert(1)', 'https://a.example/) <b>', 'https://a.example/|'])('links no rule to %s', (url) => {
    const summary = render([finding({ helpUrl: url })]);
    visit(parse(summary), 'link', () => expect.fail('a link'));
    expect(cellsOf(tablesOf(summary)[0])?.[0]?.[3]).toBe('known-tag');
  });

  it('stays below 1 MiB, and says how much it leaves out', () => {
    const long = saying('@#1|'.repeat(1_000_000));
    const many = Array.from({ length: 5000 }, (_, index) => ({
      ...long,
      file: '@'.repeat(4000),
      existing: index > 2500,
    }));
    const findings = many.map(({ existing, ...one }): Finding => (existing ? { ...one, existing } : one));
    const summary = render(findings);
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    const listed = tablesOf(summary).map((table) => table.children.length - 1);
    expect(listed).toHaveLength(2);
    expect(summary).toContain(`Not listed: ${2501 - (listed[0] ?? 0)} more.`);
    expect(summary).toContain(`Not listed: ${2499 - (listed[1] ?? 0)} more.`);
    expect(summary).toContain('…');
  });
});
