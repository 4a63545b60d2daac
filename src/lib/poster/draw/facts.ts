import type { Typeface } from '../font/typeface.ts';
import type { Poster } from '../poster.ts';
import { toStack, toText, type Block } from './block.ts';
import type { Palette } from './palette.ts';
import { toRect } from './svg.ts';

type Look = { width: number; columns: number; /** Of the values, in pixels. */ size: number; palette: Palette };

/** Numbers and dates at a glance: a soft label above a value, each behind an upright mark. */
export function toFacts(typeface: Typeface, facts: Poster['facts'], { width, columns, size, palette }: Look): Block {
  const shown = facts.slice(0, 4);
  const [gap, mark, indent] = [size * 1.1, 5, size * 0.8];
  const column = (width - gap * (columns - 1)) / columns;
  const cells = shown.map(({ label, value }) => {
    const box = { width: column - indent, maxLines: 1 };
    return toStack(
      [
        toText(typeface, label, {
          ...box,
          sizes: [size * 0.72, size * 0.6],
          weight: 400,
          fill: palette.soft,
          lineHeight: 1.3,
        }),
        toText(typeface, value, {
          ...box,
          maxLines: 2,
          sizes: [size, size * 0.85, size * 0.72],
          weight: 600,
          fill: palette.text,
          lineHeight: 1.3,
        }),
      ],
      size * 0.12,
    );
  });
  const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) =>
    cells.slice(row * columns, (row + 1) * columns),
  );
  return toStack(
    rows.map((row) => {
      const height = Math.max(...row.map((cell) => cell.height));
      return {
        height,
        draw: (x, y) =>
          row
            .map((cell, index) => {
              const left = x + index * (column + gap);
              return (
                toRect({ x: left, y, width: mark, height }, { fill: palette.accent, radius: mark / 2 }) +
                cell.draw(left + indent, y)
              );
            })
            .join(''),
      };
    }),
    size * 0.9,
  );
}
