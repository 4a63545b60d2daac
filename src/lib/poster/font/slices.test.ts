import { expect, it } from 'vitest';
import { findSlice, parseSlices } from './slices.ts';

const css = `
/* a */ @font-face { font-family: 'F'; src: url(./files/a.woff2) format('woff2-variations'); unicode-range: U+4e00-4e10,U+4e20; }
/* b */ @font-face { font-family: 'F'; src: url(./files/b.woff2) format('woff2'); unicode-range: U+0000-00FF,U+4E10 }`;

it('reads the slices of a style sheet', () => {
  expect(parseSlices(css)).toEqual([
    { file: 'files/a.woff2', ranges: [[0x4e00, 0x4e10], [0x4e20, 0x4e20]] }, // prettier-ignore
    { file: 'files/b.woff2', ranges: [[0, 0xff], [0x4e10, 0x4e10]] }, // prettier-ignore
  ]);
});

it.each([
  [0x4e00, 'files/a.woff2'],
  [0x41, 'files/b.woff2'],
  [0x4e10, 'files/b.woff2'],
  [0x3042, undefined],
])('finds the slice of U+%s', (codePoint, file) => {
  expect(findSlice(parseSlices(css), codePoint)?.file).toBe(file);
});
