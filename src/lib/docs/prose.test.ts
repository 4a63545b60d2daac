import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from './parsePage.ts';
import { objectCharacter, proseOf, type Block } from './prose.ts';

const proseIn = (text: string, file = 'docs/a.md'): Block[] => proseOf(parsePage(file, text));
const textsIn = (text: string): string[] => proseIn(text).map((block) => block.text);

describe('proseOf', () => {
  it('answers headings, paragraphs and cells in the order of the page, without code blocks and front matter', () => {
    const text =
      '---\ntitle: T\n---\n\n# A {#a}\n\n- b\n\n  > c\n\n```js\nd\n```\n\n| e | f |\n| - | - |\n| g | h |\n\n:::note[i]\n\nj\n\n:::\n';
    expect(proseIn(text).map((block) => [block.kind, block.text, block.line])).toEqual([
      ['heading', 'A', 5],
      ['paragraph', 'b', 7],
      ['paragraph', 'c', 9],
      ['tableCell', 'e', 15],
      ['tableCell', 'f', 15],
      ['tableCell', 'g', 17],
      ['tableCell', 'h', 17],
      ['paragraph', 'i', 19],
      ['paragraph', 'j', 21],
    ]);
  });

  it('puts one character in the place of what is no prose', () => {
    const [block] = proseIn('a `b` ![c](d) <br> [e *f*](g)  \nh[^1]\n\n[^1]: i\n');
    expect(block?.text).toBe(`a ${objectCharacter} ${objectCharacter} ${objectCharacter} e f\nh${objectCharacter}`);
    expect(block?.inlines.map(({ kind, linked, value }) => [kind, linked, value])).toEqual([
      ['text', false, undefined],
      ['code', false, 'b'],
      ['text', false, undefined],
      ['image', false, undefined],
      ['text', false, undefined],
      ['html', false, undefined],
      ['text', false, undefined],
      ['text', true, undefined],
      ['text', true, undefined],
      ['break', false, undefined],
      ['text', false, undefined],
      ['footnote', false, undefined],
    ]);
    const [mdx] = proseIn('a {b} <C /> <D>d</D>\n', 'docs/a.mdx');
    expect(mdx?.text).toBe(`a ${objectCharacter} ${objectCharacter} ${objectCharacter}d${objectCharacter}`);
    expect(mdx?.inlines.map(({ kind }) => kind).join()).toBe('text,expression,text,html,text,html,text,html');
    expect([...(mdx?.offsets ?? [])]).toEqual([0, 1, 2, 5, 6, 11, 12, 15, 16, 20]);
  });

  it('takes what could be a directive for text', () => {
    expect(proseIn('10:30 *a*')[0]?.inlines).toEqual([
      { kind: 'text', start: 0, end: 6, linked: false },
      { kind: 'text', start: 6, end: 7, linked: false },
    ]);
    expect(textsIn('a:b[c]{d=e} f')).toEqual(['ac f']);
  });

  it.each([
    ['what could be a directive', '10:30 注:这', '10:30 注:这', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ['an escape', 'a\\*b', 'a*b', [0, 1, 3, 4]],
    ['a backslash that escapes nothing', 'a\\b', 'a\\b', [0, 1, 2, 3]],
    ['references', '&amp;&#x4e2d;&#20013;b', '&中中b', [0, 5, 13, 21, 22]],
    ['a reference that stands for two characters', '&ngE;b', '\u2267\u0338b', [0, 0, 5, 6]],
    ['references to what is no character', '&#0;&#x80;&#xFDD0;b', '\uFFFD\uFFFD\uFFFDb', [0, 4, 10, 18, 19]],
    ['no reference', '&foo; &', '&foo; &', [0, 1, 2, 3, 4, 5, 6, 7]],
    ['a quotation', '> a \n> b', 'a\nb', [2, 4, 7, 8]],
    ['a quotation in a list', '- > a\r\n  > b', 'a\r\nb', [4, 5, 6, 11, 12]],
    ['a last character of several', '*a&amp;*', 'a&', [1, 2, 7]],
    ['a line that starts with a ">"', '> a\n>     > b', 'a\n> b', [2, 3, -1, -1, -1, 13]],
    ['the id of a heading', '# a\\_ {#b}', 'a_', [2, 3, 5]],
  ])('knows where the characters stand: %s', (_, source, text, offsets) => {
    const [block] = proseIn(source);
    expect(block?.text).toBe(text);
    expect([...(block?.offsets ?? [])]).toEqual(offsets);
  });
});

const fragments = [
  ...['a', 'b', '中', '🙂', ' ', '  ', '\t', '\u3000', '\u00a0', '\f', '\n', '\n\n', '\r\n', '\r', '\0', '> ', '>'],
  ...[
    '- ',
    '1. ',
    '    ',
    '# ',
    '\n===\n',
    '\n|-|-|\n',
    '|',
    '*',
    '**',
    '_',
    '~~',
    '`',
    '\\',
    '\\*',
    '\\>',
    '[',
    '![',
    '](x)',
  ],
  ...['&amp;', '&gt;', '&#32;', '&#x4e2d;', '&#0;', '&#x80;', '&#xFFFFFF;', '&nbsp;', '&ngE;', '&foo;', '&', '<b>'],
  ...['\n:::note\n', '{#id}', '[^1]', 'a@b.cc', '30:30 '],
];
const markdown = fc.array(fc.constantFrom(...fragments), { maxLength: 14 }).map((parts) => parts.join(''));

/** The characters of a block that are spelled by the source at their offset: themselves, an escape, or a reference. */
function expectSpelled({ text, offsets }: Block, source: string): void {
  expect(offsets).toHaveLength(text.length + 1);
  const known = [...offsets].filter((offset) => offset >= 0);
  expect(known).toEqual([...known].sort((a, b) => a - b));
  for (let index = 0; index < text.length; index++) {
    const offset = offsets[index] ?? -1;
    const character = text[index] ?? '';
    if (offset < 0 || character === objectCharacter) continue;
    const found = source[offset] ?? '';
    const isSpelled =
      found === character ||
      (found === '\\' && source[offset + 1] === character) ||
      (found === '&' && /^&[#\w]+;/.test(source.slice(offset, offset + 40))) ||
      (found === '\0' && character === '\uFFFD') ||
      (character === '\n' && /^(?: {2,}|\\)?[\r\n]/.test(source.slice(offset)));
    if (!isSpelled) expect.fail(`${JSON.stringify(character)} is not spelled ${JSON.stringify(found)} at ${offset}`);
  }
}

/** Characters, and where they stand in the source, that mean nothing in Markdown, or are spelled so that they do not. */
function editable(
  { text, offsets }: Block,
  source: string,
): { from: number; to: number; start: number; end: number }[] {
  // What stands beside the end of an emphasis decides whether it is one.
  const isTouchy = /[*_~]/.test(source.replace(/\\./g, ''));
  return Array.from(text, (_, from) => {
    const start = offsets[from] ?? -1;
    const to = offsets.findIndex((offset, index) => index > from && offset !== start);
    return { from, to, start, end: offsets[to] ?? -1 };
  }).filter(({ from, start, end }) => {
    const isPlain = /^(?:[ab中]|\\[*>]|&[#\w]+;)$/.test(source.slice(start, end));
    return isPlain && (end === start + 1 || !isTouchy) && start >= 0 && offsets[from - 1] !== start;
  });
}

describe('offsets', () => {
  it('point at the character, its escape or its reference, in order', () => {
    fc.assert(
      fc.property(markdown, fc.constantFrom('docs/a.md', 'docs/a.mdx'), (source, file) => {
        const page = parsePage(file, source);
        for (const block of proseOf(page)) expectSpelled(block, page.text);
      }),
      { numRuns: 2000 },
    );
  });

  it('are where an edit changes this character and no other', () => {
    fc.assert(
      fc.property(markdown, fc.nat(), (source, choice) => {
        const blocks = proseIn(source);
        const places = blocks.flatMap((block, at) => editable(block, source).map((place) => ({ ...place, at })));
        fc.pre(places.length > 0);
        const place = places[choice % places.length];
        if (!place) return;
        const { at, from, to, start, end } = place;
        const edited = textsIn(`${source.slice(0, start)}x${source.slice(end)}`);
        const expected = blocks.map(({ text }, index) =>
          index === at ? `${text.slice(0, from)}x${text.slice(to)}` : text,
        );
        expect(edited).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('are known for every character of real pages', () => {
    const folders = ['docs', 'i18n/en', 'node_modules/satteri', 'node_modules/micromark', 'node_modules/vfile'];
    const files = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.mdx?$/.test(name))
        .map((name) => `${folder}/${name}`),
    );
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const page = parsePage(file, readFileSync(file, 'utf8'));
      for (const block of proseOf(page)) {
        expectSpelled(block, page.text);
        if (block.offsets.includes(-1)) expect.fail(`${file}:${block.line} has characters whose place is unknown`);
      }
    }
  });
});
