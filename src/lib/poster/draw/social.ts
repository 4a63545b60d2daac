import { posterFormats } from '../poster.ts';
import { toLargest, toStack, toText, type Block } from './block.ts';
import { toBrand } from './brand.ts';
import type { Drawing } from './drawing.ts';
import { toFacts } from './facts.ts';
import { scaled } from './scaled.ts';
import { toTracePanel } from './tracePanel.ts';

const { width, height } = posterFormats.social;
const margin = 60;
const gap = 48;
const panelWidth = 424;
const inner = width - 2 * margin;
/** Between the middle of the picture and what stands above and below it. */
const air = 22;

/** For link previews: words on the left, the trace on the right, facts along the bottom. */
export function drawSocial(drawing: Drawing): string {
  const { poster, typeface, palette } = drawing;
  const brand = toBrand(typeface, palette, 44);
  const look = { sizes: [22, 19, 16, 13], weight: 500, fill: palette.soft, lineHeight: 1, align: 'end' } as const;
  const url = toText(typeface, poster.url, { ...look, width: inner - 280, maxLines: 1 });
  const columns = Math.max(2, Math.min(4, poster.facts.length));
  const facts = toFacts(typeface, poster.facts, { width: inner, columns, size: 25, palette });

  const top = margin - 10 + brand.height + air;
  const bottom = height - margin + 12 - facts.height - (facts.height > 0 ? air : 0);
  const fits = (block: Block) => block.height <= bottom - top;
  const panel = toLargest(
    (scale) => toTracePanel(typeface, poster.steps, { width: panelWidth, size: 21 * scale, palette }),
    fits,
  );
  const column = panel.height > 0 ? inner - panelWidth - gap : inner;
  const words = toLargest((scale) => toWords(drawing, column, scale), fits);
  const middle = (top + bottom) / 2;
  return [
    brand.draw(margin, margin - 10),
    url.draw(margin + 280, margin - 10 + (brand.height - url.height) / 2),
    words.draw(margin, middle - words.height / 2),
    panel.draw(width - margin - panelWidth, middle - panel.height / 2),
    facts.draw(margin, height - margin + 12 - facts.height),
  ].join('');
}

function toWords({ poster, typeface, palette }: Drawing, column: number, scale: number): Block {
  const box = { width: column, maxLines: 3 };
  return toStack(
    [
      toText(typeface, poster.kicker, { ...box, maxLines: 1, sizes: [25, 22, 19], weight: 600, fill: palette.accent }),
      toText(typeface, poster.title, {
        ...box,
        sizes: scaled([70, 64, 58, 52, 46, 40], scale),
        weight: 800,
        fill: palette.text,
        lineHeight: 1.22,
      }),
      toText(typeface, poster.subtitle, {
        ...box,
        sizes: scaled([28, 26, 24], scale),
        weight: 400,
        fill: palette.soft,
        lineHeight: 1.45,
      }),
    ],
    12,
  );
}
