import { expect, it } from 'vitest';
import { cleanText } from './cleanText.ts';

it.each([
  ['  a \t b ', 'a b'],
  ['a \n  b', 'a\nb'],
  ['\u202eevil\u202c \u200bx', 'evil x'],
  ['a\u0000b\u001bc', 'abc'],
  ['half \ud800 pair', 'half pair'],
  ['e\u0301', 'é'],
  ['文\u3000档', '文 档'],
  ['', ''],
])('%j is drawn as %j', (text, clean) => {
  expect(cleanText(text)).toBe(clean);
});
