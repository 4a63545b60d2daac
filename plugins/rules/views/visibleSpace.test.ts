import { describe, expect, it } from 'vitest';
import { findCounterparts, toLines, toPieces } from './visibleSpace.ts';

/** The line as a reader sees it: signs in place of what they stand for. */
const show = (line: string, counterpart?: string) =>
  toPieces(line, counterpart)
    .map(({ text, mark }) => (mark === undefined ? text : `<${mark}>`))
    .join('');

describe('a line of a sample', () => {
  it.each([
    ['trailing  ', 'trailing<·><·>'],
    ['  two  spaces', '  two  spaces'],
    ['\ttab\there', '<→>tab<→>here'],
    ['windows \r', 'windows<·><CR>'],
    ['no\u00A0break\u3000wide\u200B', 'no<NBSP>break<□>wide<ZWSP>'],
    ['\uFEFF# Title', '<BOM># Title'],
    ['   ', '<·><·><·>'],
    ['', ''],
  ])('shows what nobody sees of %j', (line, shown) => expect(show(line)).toBe(shown));

  it.each([
    ['-   item one', '- item one', '-<·><·><·>item one'],
    ['- item one', '-   item one', '-<·>item one'],
    ['  two  words', 'two words', '<·><·>two<·><·>words'],
    ['用 OTLP ，可以', '用 OTLP，可以', '用 OTLP<·>，可以'],
    ['用 OTLP', '用OTLP', '用<·>OTLP'],
    ['same here', 'same here', 'same here'],
  ])('shows where %j differs from %j', (line, counterpart, shown) => expect(show(line, counterpart)).toBe(shown));

  it('keeps every character, for whoever copies it', () => {
    const line = '\t a  b\u00A0c \r';
    for (const counterpart of [line, 'a b c'])
      expect(
        toPieces(line, counterpart)
          .map(({ text }) => text)
          .join(''),
      ).toBe(line);
  });
});

describe('the counterpart of a line', () => {
  const find = findCounterparts('- item\n  indented\nindented\nother\n');

  it('has the same characters and other white space', () => {
    expect(find('-   item')).toBe('- item');
    expect(find(' indented')).toBe('  indented');
  });

  it('does not exist where a line is the same, or says something else', () => {
    expect(find('indented')).toBeUndefined();
    expect(find('  changed')).toBeUndefined();
  });
});

describe('a text', () => {
  it.each([
    ['a\nb\n', ['a', 'b'], true],
    ['a\nb', ['a', 'b'], false],
    ['a\n\n\n', ['a', '', ''], true],
    ['a\r\nb\r\n', ['a\r', 'b\r'], true],
    ['', [''], false],
  ])('%j is split into lines', (text, lines, endsWithLineEnd) =>
    expect(toLines(text)).toEqual({ lines, endsWithLineEnd }),
  );
});
