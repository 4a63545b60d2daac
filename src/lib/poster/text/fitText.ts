import type { Typeface, Weight } from '../font/typeface.ts';
import { breakLines } from './breakLines.ts';

/** A box for a text: the first of `sizes` (pixels, largest first) at which it fits is taken. */
export type TextBox = { width: number; maxLines: number; sizes: readonly [number, ...number[]]; weight: Weight };

export type FittedText = { lines: string[]; size: number; weight: Weight };

/** The text as large as its box allows. What does not fit at the smallest size is cut off with an ellipsis. */
export function fitText(typeface: Typeface, text: string, { width, maxLines, sizes, weight }: TextBox): FittedText {
  const at = (size: number) => breakLines(text, width, (line) => typeface.measure(line, { size, weight }));
  // Where breaks are wished, these alone are better than larger letters.
  const wished = text.split('\n').length;
  for (const most of wished > 1 && wished < maxLines ? [wished, maxLines] : [maxLines]) {
    for (const size of sizes) {
      const lines = at(size);
      if (lines.length <= most) return { lines, size, weight };
    }
  }
  const size = sizes[sizes.length - 1] ?? sizes[0];
  const lines = at(size).slice(0, maxLines);
  const last = lines.pop() ?? '';
  return {
    lines: [...lines, cutShort(last, (line) => typeface.measure(line, { size, weight }) <= width)],
    size,
    weight,
  };
}

function cutShort(line: string, fits: (line: string) => boolean): string {
  const characters = [...line];
  while (characters.length > 0 && !fits(`${characters.join('').trimEnd()}…`)) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
