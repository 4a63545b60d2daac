import type { Typeface } from '../font/typeface.ts';
import { fitText, type TextBox } from '../text/fitText.ts';

/** Something with a height that can be drawn anywhere: what a column of a poster is stacked from. */
export type Block = { height: number; draw(x: number, y: number): string };

type TextLook = TextBox & {
  /** At which edge of the box its lines stand. */
  align?: 'start' | 'end';
  fill: string;
  /** Of the size, from one base line to the next. */ lineHeight?: number;
};

/** A text as large as its box allows. */
export function toText(
  typeface: Typeface,
  text: string,
  { fill, lineHeight = 1.35, align = 'start', ...box }: TextLook,
): Block {
  const { lines, size, weight } = fitText(typeface, text, box);
  const indentOf = (line: string) => (align === 'end' ? box.width - typeface.measure(line, { size, weight }) : 0);
  // Han fill their square, of which 0.88 are above the base line; half of what the line has beyond it is above, too.
  const first = ((lineHeight - 1) / 2 + 0.88) * size;
  return {
    height: text === '' ? 0 : lines.length * lineHeight * size,
    draw: (x, y) => {
      const data = lines
        .map((line, index) => {
          const at = { x: x + indentOf(line), y: y + first + index * lineHeight * size };
          return typeface.outline(line, { ...at, size, weight });
        })
        .join('');
      return data === '' ? '' : `<path transform="scale(.1)" fill="${fill}" d="${data}"/>`;
    },
  };
}

const scales = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52] as const;

/** The largest of what `make` makes at smaller and smaller scales that `fits`; the smallest when none does. */
export function toLargest<Value>(make: (scale: number) => Value, fits: (value: Value) => boolean): Value {
  const last = scales[scales.length - 1] ?? 1;
  const scale = scales.find((one) => one === last || fits(make(one))) ?? last;
  return make(scale);
}

/** Blocks below each other with `gap` between them; empty ones take no room. */
export function toStack(blocks: readonly Block[], gap: number): Block {
  const shown = blocks.filter(({ height }) => height > 0);
  const height = shown.reduce((sum, block) => sum + block.height, 0) + gap * Math.max(0, shown.length - 1);
  return {
    height,
    draw: (x, y) => {
      let top = y;
      return shown
        .map((block) => {
          const drawn = block.draw(x, top);
          top += block.height + gap;
          return drawn;
        })
        .join('');
    },
  };
}
