import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parsePage } from '../docs/parsePage.ts';
import { parseQuickRecord } from './quickRecord.ts';
import { parseRecord } from './record.ts';

const blob = 'c'.repeat(40);

/** What the parser of YAML makes of the same front matter. */
function parseSlowly(block: string): unknown {
  const { frontMatter } = parsePage('page.md', block);
  if (!frontMatter || frontMatter.problems.length > 0) return 'broken';
  return parseRecord(frontMatter.data) ?? 'none';
}

it.each([
  ['a plain page', 'title: 页面，第一节\ntags: [ebpf, otlp/http]\nsidebar_position: 1', 'none'],
  ['quoted values', `title: "a: b # c"\ndescription: 'x: y'`, 'none'],
  [
    'a record in one line',
    `title: T\ntranslation: {source: zh-Hans, blob: ${blob}}`,
    { source: 'zh-Hans', blob, sections: {} },
  ],
  ['a record in lines', `translation:\n  source: en\n  blob: ${blob}\ntitle: T`, { source: 'en', blob, sections: {} }],
  ['CRLF', `title: T\r\ntranslation: { source: en, blob: ${blob} }`, { source: 'en', blob, sections: {} }],
])('reads %s', (_, yaml, expected) => {
  expect(parseQuickRecord(`---\n${yaml}\n---`)).toEqual(expected);
  expect(parseSlowly(`---\n${yaml}\n---`)).toEqual(expected);
});

it.each([
  ['a key twice', 'title: a\ntitle: b'],
  ['a colon in a value', 'title: a: b'],
  ['a comment', 'title: a # b'],
  ['a value on the next line', 'title:\n  a'],
  ['a value that goes on', 'title: a\n  b'],
  ['an unclosed quote', 'title: "a'],
  ['an escape', 'title: "\\x41"'],
  ['an alias', 'title: *a'],
  ['an object name that is a number', `translation: {source: en, blob: ${'1'.repeat(40)}}`],
  ['a source that is no name', `translation: {source: true, blob: ${blob}}`],
  ['a record without source', `translation:\n  blob: ${blob}`],
  ['sections', `translation:\n  source: en\n  blob: ${blob}\n  sections: {a: ${blob}}`],
  ['a record that is a word', 'translation: yes'],
  ['a tab', 'title: a\tb'],
])('leaves %s to the parser', (_, yaml) => {
  expect(parseQuickRecord(`---\n${yaml}\n---`)).toBe('unsure');
});

it('says what the parser says, if it says anything', () => {
  const piece = fc.constantFrom(
    ...[
      'title',
      'translation',
      'source',
      'blob',
      ':',
      ': ',
      '\n',
      '\n  ',
      ' ',
      ', ',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '#',
      ' #',
    ],
    ...[
      '- ',
      '&a ',
      '*a',
      '!x ',
      '|',
      '>',
      '%',
      '@',
      '`',
      '\\',
      '\t',
      '\r\n',
      '\u0085',
      '中',
      '。',
      '1',
      'true',
      'null',
      '~',
    ],
    ...[
      'en',
      'zh-Hans',
      blob,
      '1'.repeat(40),
      'title: T\n',
      `translation: {source: en, blob: ${blob}}`,
      'translation:\n',
    ],
    ...[
      '  source: en\n',
      `  blob: ${blob}\n`,
      '__proto__: a\n',
      '? a\n',
      '...\n',
      '---\n',
      '<<: a\n',
      '\u2028',
      '\uFEFF',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const block = `---\n${pieces.join('')}\n---`;
      // Only what findFrontMatter finds gets here.
      fc.pre(!/^---[ \t]*$/m.test(block.slice(4, -4)));
      const quick = parseQuickRecord(block);
      if (quick !== 'unsure') expect(quick).toEqual(parseSlowly(block));
    }),
    { numRuns: 20_000 },
  );
});
