import { posterFormats } from '../poster.ts';
import { toLargest, toStack, toText, type Block } from './block.ts';
import { toBrand } from './brand.ts';
import type { Drawing } from './drawing.ts';
import { toFacts } from './facts.ts';
import { scaled } from './scaled.ts';
import { toRect } from './svg.ts';
import { toTracePanel } from './tracePanel.ts';

const { width, height } = posterFormats.poster;
const margin = 84;
const inner = width - 2 * margin;
/** The least room between two parts. */
const air = 34;

/** For photo feeds and for paper: everything in one column, the address large at the bottom. */
export function drawUpright(drawing: Drawing): string {
  const { poster, typeface, palette } = drawing;
  const brand = toBrand(typeface, palette, 52);
  const address = toAddress(drawing);
  const look = { sizes: [21, 18], weight: 400, fill: palette.soft } as const;
  const footer = toText(typeface, poster.footer ?? '', { ...look, width: inner, maxLines: 1 });
  const foot = toStack([address, footer], 14);

  const top = margin - 14 + brand.height;
  const bottom = height - margin + 22 - foot.height;
  const roomOf = (parts: Block[]) => bottom - top - parts.reduce((sum, part) => sum + part.height, 0);
  const parts = toLargest(
    (scale) => toParts(drawing, scale),
    (made) => roomOf(made) >= air * (made.length + 1),
  );
  const space = roomOf(parts) / (parts.length + 1);
  let y = top + space;
  const drawn = parts.map((part) => {
    const markup = part.draw(margin, y);
    y += part.height + space;
    return markup;
  });
  return [brand.draw(margin, margin - 14), ...drawn, foot.draw(margin, bottom)].join('');
}

function toParts({ poster, typeface, palette }: Drawing, scale: number): Block[] {
  const box = { width: inner, maxLines: 3 };
  const words = toStack(
    [
      toText(typeface, poster.kicker, { ...box, maxLines: 1, sizes: [32, 28, 24], weight: 600, fill: palette.accent }),
      toText(typeface, poster.title, {
        ...box,
        sizes: scaled([108, 100, 92, 84, 76, 68, 60], scale),
        weight: 800,
        fill: palette.text,
        lineHeight: 1.2,
      }),
      toText(typeface, poster.subtitle, {
        ...box,
        sizes: scaled([36, 33, 30], scale),
        weight: 400,
        fill: palette.soft,
        lineHeight: 1.5,
      }),
    ],
    16,
  );
  const panel = toTracePanel(typeface, poster.steps, { width: inner, size: 26 * scale, palette });
  const facts = toFacts(typeface, poster.facts, { width: inner, columns: 2, size: 31 * scale, palette });
  return [words, panel, facts].filter((part) => part.height > 0);
}

function toAddress({ poster, typeface, palette }: Drawing): Block {
  const padding = 30;
  const box = { width: inner, height: 84 };
  const look = { sizes: [36, 32, 28, 24, 21], weight: 700, fill: palette.onAccent, lineHeight: 1 } as const;
  const url = toText(typeface, poster.url, { ...look, width: inner - 2 * padding, maxLines: 1 });
  return {
    height: box.height,
    draw: (x, y) =>
      toRect({ x, y, ...box }, { fill: palette.accent, radius: 18 }) +
      url.draw(x + padding, y + (box.height - url.height) / 2),
  };
}
