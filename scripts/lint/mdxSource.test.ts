import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foreignSyntaxIn, maskBlocks } from './mdxSource.ts';

const found = (text: string): string[] => foreignSyntaxIn(text).map(({ start, end }) => text.slice(start, end));

describe('foreignSyntaxIn', () => {
  it.each([
    ['a comment', 'a <!-- b --> c', ['<!-- b -->']],
    ['a comment of several lines', '> <!-- a\n>\n> b -->\n', ['<!-- a\n>\n> b -->']],
    ['an empty comment', '<!---->', ['<!---->']],
    [
      'links',
      '<https://a.b/c?d=e&f>，<mailto:a@b.c> <HTTP://a> <a.b+c@d-e.f>',
      ['<https://a.b/c?d=e&f>', '<mailto:a@b.c>', '<HTTP://a>', '<a.b+c@d-e.f>'],
    ],
    ['a link inside a comment', '<!-- <https://a.b> --> <https://c.d>', ['<!-- <https://a.b> -->', '<https://c.d>']],
    ['behind code', '`<!--` <!-- a --> ``<https://b` ``<https://c>', ['<!-- a -->', '<https://c>']],
    ['behind a backtick that is alone', 'a ` b <!-- c -->\n\n` <https://d>', ['<!-- c -->', '<https://d>']],
    ['behind an escaped backtick', '\\`<https://a>`', ['<https://a>']],
    ['behind a brace that is never closed', '{ a <!-- b -->', ['<!-- b -->']],
    ['behind a fence', '```html\n<!-- a -->\n```\n<!-- b -->', ['<!-- b -->']],
    ['behind an import', "import a from 'b';\n\n<!-- c -->", ['<!-- c -->']],
    ['behind front matter', '---\na: <!-- b -->\n---\n<!-- c -->', ['<!-- c -->']],
  ])('finds: %s', (_, text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    ['inline code', '`<!-- a -->` ``<https://b> ` ``'],
    ['code over two lines', '`a\n<!-- b -->`'],
    ['fences', '- ~~~html\n  <!-- a -->\n  ~~~\n\n> ````md\n> ```\n> <https://b>\n> ````\n\n```\n<https://c>'],
    ['expressions', '{/* <!-- a --> */} {"<https://b>"} <C a={{ b: "<!-- -->" }} />'],
    ['imports and exports', 'export const a =\n  "<https://b> <!-- c -->";'],
    ['escapes', '\\<!-- a --> \\<https://b>'],
    ['targets of links', '[a](<https://b>) [a]( <https://b> "c")\n\n[a]: <https://b>\n[c]:\n  <https://d>'],
    ['tags', '<a href="https://b">c</a> <a:b /> <br/> <https:a>'],
    ['a comment that never ends', '<!-- a'],
  ])('leaves alone: %s', (_, text) => expect(found(text)).toEqual([]));

  it('reads what never ends once', () => {
    for (const text of ['<!-- ', '<https://a ', '`', '`` ` ', '{', '<a@', '{<!--'])
      expect(found(text.repeat(200_000))).toEqual([]);
  });
});

describe('maskBlocks', () => {
  it('keeps the length and the ends of lines', () => {
    const parts = ['a', '```', '~~~', '\n', '\r\n', '\r', '> ', 'import a', '---', ' ', '`'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 20 }), (all) => {
        const text = all.join('');
        const masked = maskBlocks(text);
        expect(masked).toHaveLength(text.length);
        expect(masked.replace(/[^\r\n]/g, '')).toBe(text.replace(/[^\r\n]/g, ''));
      }),
    );
  });
});
