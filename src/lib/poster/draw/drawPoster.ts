import type { Typeface } from '../font/typeface.ts';
import { posterFormats, type Poster, type PosterFormat } from '../poster.ts';
import { cleanText } from '../text/cleanText.ts';
import { brandName } from './brand.ts';
import type { Drawing } from './drawing.ts';
import { palettes, type Palette } from './palette.ts';
import { drawSocial } from './social.ts';
import { escapeXml, toRect, type Box } from './svg.ts';
import { drawUpright } from './upright.ts';

const layouts: Record<PosterFormat, (drawing: Drawing) => string> = { poster: drawUpright, social: drawSocial };

/** The poster as an SVG that stands alone: its texts are outlines, so it needs no font. Ends with a line feed. Pure. */
export function drawPoster(poster: Poster, format: PosterFormat, typeface: Typeface): string {
  const { width, height } = posterFormats[format];
  const clean = cleanPoster(poster);
  const palette = palettes[poster.kind];
  const title = escapeXml([clean.title, clean.subtitle].join(' — ').replace(/\n/g, ' '));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}" lang="${escapeXml(poster.locale)}">`,
    `<title>${title}</title>`,
    toRect({ x: 0, y: 0, width, height }, { fill: palette.ground }),
    toBackdrop({ x: 0, y: 0, width, height }, palette),
    layouts[format]({ poster: clean, typeface, palette }),
    '</svg>\n',
  ].join('');
}

/** Every text that a poster draws: what its font has to have. */
export function textsOf(poster: Poster): string[] {
  const { kicker, title, subtitle, steps, facts, url, footer = '' } = cleanPoster(poster);
  return [
    brandName,
    ...[kicker, title, subtitle, url, footer],
    ...steps.flatMap(({ name, detail = '' }) => [name, detail]),
    ...facts.flatMap(({ label, value }) => [label, value]),
  ];
}

function cleanPoster(poster: Poster): Poster {
  const line = (text: string) => cleanText(text).replace(/\n/g, ' ');
  return {
    ...poster,
    kicker: line(poster.kicker),
    title: cleanText(poster.title),
    subtitle: cleanText(poster.subtitle),
    steps: poster.steps.map((step) => ({ ...step, name: line(step.name), detail: line(step.detail ?? '') })),
    facts: poster.facts.map(({ label, value }) => ({ label: line(label), value: line(value) })),
    url: line(poster.url.replace(/^https?:\/\//, '').replace(/\/$/, '')),
    ...(poster.footer !== undefined && { footer: line(poster.footer) }),
  };
}

/** Bars of a great trace that runs out of the picture. */
function toBackdrop({ width, height }: Box, { line }: Palette): string {
  const bars = [
    [0.5, 0.02, 0.7],
    [0.62, 0.11, 0.5],
    [0.74, 0.2, 0.4],
    [0.86, 0.29, 0.3],
  ] as const;
  const thick = Math.min(width, height) * 0.06;
  return bars
    .map(([left, top, length]) =>
      toRect(
        { x: left * width, y: top * height, width: length * width, height: thick },
        { fill: line, radius: thick / 2, more: ' fill-opacity="0.22"' },
      ),
    )
    .join('');
}
