import { expect, it } from 'vitest';
import { fixFixture, lintFixture } from '../fixture.ts';
import { MD049 } from './MD049.ts';
import { MD050 } from './MD050.ts';

it.each([
  ['beside Chinese characters', '_甲_\n\n中*文*字\n'],
  ['beside a letter', '_a_ un*like*\n'],
  ['beside a letter outside the basic plane', '_a_ 𠮷*b*\n'],
])('accepts `*` where `_` would be text: %s', (_, text) => {
  expect(lintFixture(MD049, { text })).toEqual([]);
});

it.each([
  ['Chinese punctuation', '_甲_，*乙*。\n', '_甲_，_乙_。\n'],
  ['an emoji', '_a_ 🙂*b*\n', '_a_ 🙂_b_\n'],
  ['strong emphasis inside', '_a_ ***b***\n', '_a_ _**b**_\n'],
  ['two lines', '*a* _b\nc_\n', '*a* *b\nc*\n'],
])('mends both ends beside %s', (_, text, expected) => {
  expect(fixFixture([MD049, MD050], { text })).toBe(expected);
});

it('leaves markers alone that would be joined with others', () => {
  const text = '*a* *_b_*\n';
  expect(lintFixture(MD049, { text })).toHaveLength(2);
  expect(fixFixture([MD049], { text })).toBe(text);
});
