import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../../src/lib/docs/parsePage.ts';
import { hasFlag, isBlankLine, lineFlags, linesOf } from './lines.ts';

/** The names of the flags of every line. */
function flagsOf(text: string, file = 'page.md'): string[] {
  const lines = linesOf(parsePage(file, text));
  return lines.texts.map((_, index) =>
    Object.entries(lineFlags)
      .filter(([, flag]) => hasFlag(lines, index + 1, flag))
      .map(([name]) => name)
      .join(' '),
  );
}

describe('linesOf', () => {
  it.each([
    ['no front matter', '\n\ntext\n', 1],
    ['front matter', '---\ntitle: a\n---\ntext\n', 4],
    ['empty lines behind front matter', '---\ntitle: a\n---\n\n  \ntext\n', 6],
    ['TOML', '+++\na = 1\n+++\n\ntext\n', 5],
    ['front matter alone', '---\ntitle: a\n---\n', 5],
    ['front matter that is not closed', '---\ntitle: a\n', 1],
  ])('knows where the body starts: %s', (_, text, first) => {
    expect(linesOf(parsePage('page.md', text)).first).toBe(first);
  });

  it('parts lines at CRLF, LF and a lone CR', () => {
    expect(linesOf(parsePage('page.md', 'a\r\nb\n\rc')).texts).toEqual(['a', 'b', '', 'c']);
  });

  it('tells fences from the code in them, also where the closing one is missing', () => {
    expect(flagsOf('```yaml\na:\n```\n~~~text\n```\n')).toEqual(['fence', 'fenced', 'fence', 'fence', 'fenced', '']);
    expect(flagsOf('> ```text\n> a\nb\n')).toEqual(['fence', 'fenced', '', '']);
  });

  it('knows indented code, HTML and tables', () => {
    expect(flagsOf('a\n\n    code\n\n<p>\nb <i>\n</p>\n\na <b>c</b>\n\n| d |\n| - |\n')).toEqual([
      ...['', '', 'indentedCode', '', 'html', 'html', 'html', '', '', '', 'table', 'table', ''],
    ]);
  });

  it('knows the tags of components, expressions and imports of MDX', () => {
    expect(flagsOf("import A from './a.js';\n\n<Tabs\n  a>\n\n# B\n\n</Tabs>\n\n{1}\n", 'page.mdx')).toEqual([
      ...['expression', '', 'html', 'html', 'html', '', 'html', 'html', '', 'expression', ''],
    ]);
  });

  it.each([
    ['page.md', 'a <!-- b\nc --> d\n\n`<!-- e -->`\n'],
    ['page.mdx', 'a {/* b\nc */} d\n\n`{/* e */}`\n'],
  ])('hides comments, but not what looks like one in code (%s)', (file, text) => {
    const { texts, visible } = linesOf(parsePage(file, text));
    expect(visible.map((line) => line.replaceAll('\uFFFC', ''))).toEqual(['a ', ' d', '', texts[3], '']);
    expect(visible.map(({ length }) => length)).toEqual(texts.map(({ length }) => length));
  });
});

describe('isBlankLine', () => {
  it('takes white space, markers of quotations and comments for nothing, and what is outside the body', () => {
    const lines = linesOf(parsePage('page.md', '---\ntitle: a\n---\n<!-- b -->\n\n> > \n>\tc\n--> d\n'));
    expect([0, 3, 4, 5, 6, 7, 8, 9, 10].filter((line) => isBlankLine(lines, line))).toEqual([0, 3, 4, 5, 6, 9, 10]);
  });
});
