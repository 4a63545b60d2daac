import { createHash } from 'node:crypto';
import { escapeXml, fontFamily, textWidth } from './svgText.ts';

/** One colour for each level, lowest first; white text on each has a contrast of at least 4.5:1. */
const levelColors = ['#5f6b7a', '#0b6e75', '#2b7239', '#3b5bdb', '#7048b6', '#a63d00'] as const;

/** `level` counts from 1; levels beyond the colours share the last one. */
export function toLevelColor(level: number): string {
  return levelColors[Math.min(Math.max(level, 1), levelColors.length) - 1] ?? levelColors[0];
}

export type BadgeImage = {
  /** What the picture is called: its two parts, as its language joins them. */
  title: string;
  label: string;
  message: string;
  /** `#rrggbb`, dark enough for white text. */
  color: string;
};

const height = 20;
const padding = 5;

/**
 * A badge in the familiar flat look of shields.io: 20 px high, the label on the left, the message on the right. Widths are
 * Verdana's, and `textLength` keeps them where another font steps in. Nothing outside of the file is needed.
 */
export function toBadgeSvg({ title: name, label, message, color }: BadgeImage): string {
  const labelLength = toOdd(textWidth(label, { size: 11 }));
  const messageLength = toOdd(textWidth(message, { size: 11 }));
  const left = labelLength + 2 * padding;
  const right = messageLength + 2 * padding;
  const width = left + right;
  const title = escapeXml(name);
  // Several badges may be inlined into one page, where ids are shared.
  const id = createHash('sha256')
    .update(JSON.stringify([label, message, color]))
    .digest('hex')
    .slice(0, 12);

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" role="img" aria-label="${title}">`,
    `<title>${title}</title>`,
    `<linearGradient id="s${id}" x2="0" y2="100%"><stop offset="0" stop-color="#bbb" stop-opacity=".1"/>`,
    `<stop offset="1" stop-opacity=".1"/></linearGradient>`,
    `<clipPath id="r${id}"><rect width="${width}" height="${height}" rx="3" fill="#fff"/></clipPath>`,
    `<g clip-path="url(#r${id})"><rect width="${left}" height="${height}" fill="#555"/>`,
    `<rect x="${left}" width="${right}" height="${height}" fill="${escapeXml(color)}"/>`,
    `<rect width="${width}" height="${height}" fill="url(#s${id})"/></g>`,
    `<g fill="#fff" text-anchor="middle" font-family="${fontFamily}" text-rendering="geometricPrecision" font-size="110">`,
    toText(label, { middle: left / 2, length: labelLength }),
    toText(message, { middle: left + right / 2, length: messageLength }),
    `</g></svg>\n`,
  ].join('');
}

/** Ten times too large and scaled down, so that browsers do not round the places of letters to whole pixels. */
function toText(text: string, { middle, length }: { middle: number; length: number }): string {
  const place = `x="${middle * 10}" transform="scale(.1)" textLength="${length * 10}"`;
  const escaped = escapeXml(text);
  return (
    `<text aria-hidden="true" ${place} y="150" fill="#010101" fill-opacity=".3">${escaped}</text>` +
    `<text ${place} y="140">${escaped}</text>`
  );
}

/** Odd, so that the middle of a part falls on half a pixel and its text on whole ones. */
function toOdd(width: number): number {
  const whole = Math.floor(width);
  return whole % 2 === 0 ? whole + 1 : whole;
}
