import type { Typeface } from '../font/typeface.ts';
import type { PosterStep } from '../poster.ts';
import { toText, type Block } from './block.ts';
import type { Palette } from './palette.ts';
import { toNumber, toRect } from './svg.ts';

type Look = {
  width: number;
  /** Of the names, in pixels; everything else follows from it. */ size: number;
  palette: Palette;
};

const ticks = 4;

/** The steps as a trace, as the home page draws a contribution: order and nesting, no measured time. */
export function toTracePanel(typeface: Typeface, steps: readonly PosterStep[], { width, size, palette }: Look): Block {
  const padding = size * 1.5;
  const inner = width - 2 * padding;
  const rows = steps.slice(0, 6).map((step) => toRow(typeface, step, { width: inner, size, palette }));
  const gap = size * 0.62;
  const content = rows.reduce((sum, row) => sum + row.height, 0) + gap * Math.max(0, rows.length - 1);
  const height = rows.length === 0 ? 0 : content + 2 * padding;
  return {
    height,
    draw: (x, y) => {
      const grid = Array.from({ length: ticks + 1 }, (_, tick) => toNumber(x + padding + (inner * tick) / ticks))
        .map((at) => `M${at} ${toNumber(y + padding)}V${toNumber(y + height - padding)}`)
        .join('');
      let top = y + padding;
      const drawn = rows.map((row) => {
        const markup = row.draw(x + padding, top);
        top += row.height + gap;
        return markup;
      });
      return [
        toRect(
          { x, y, width, height },
          { fill: palette.panel, radius: size, more: ` stroke="${palette.line}" stroke-width="2"` },
        ),
        `<path d="${grid}" stroke="${palette.line}" stroke-width="1.5" stroke-dasharray="2 8" fill="none"/>`,
        ...drawn,
      ].join('');
    },
  };
}

function toRow(
  typeface: Typeface,
  { name, detail = '', start, width: share, tone }: PosterStep,
  { width, size, palette }: Look,
): Block {
  const line = { maxLines: 1, lineHeight: 1.5 } as const;
  const most = width * (detail === '' ? 1 : 0.68);
  const label = toText(typeface, name, {
    ...line,
    width: most,
    sizes: [size, size * 0.85],
    weight: 600,
    fill: palette.text,
  });
  const room = width - Math.min(most, typeface.measure(name, { size, weight: 600 })) - size;
  const sizes = [size * 0.82, size * 0.72] as const;
  const side = toText(typeface, detail, { ...line, width: room, sizes, weight: 400, fill: palette.soft, align: 'end' });
  const bar = size * 0.62;
  const left = Math.min((width * Math.min(Math.max(start, 0), 100)) / 100, width - bar);
  // Shorter than its round ends it would be no bar.
  const length = Math.min(Math.max((width * share) / 100, bar), width - left);
  const top = size * 1.5;
  return {
    height: top + bar,
    draw: (x, y) => {
      const track = { x, y: y + top, width, height: bar };
      return [
        label.draw(x, y),
        side.draw(x + width - room, y + (label.height - side.height) * 0.6),
        toRect(track, { fill: palette.line, radius: bar / 2, more: ' fill-opacity="0.6"' }),
        toRect({ ...track, x: x + left, width: length }, { fill: palette.bars[tone], radius: bar / 2 }),
      ].join('');
    },
  };
}
