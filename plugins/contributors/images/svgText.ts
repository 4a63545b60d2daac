import measure from 'anafanafo';

/** For SVG that stands alone: any name is safe as text and inside double quotes, and the XML stays valid. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '') // XML 1.0 cannot hold these, half surrogates among them
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

export const fontFamily = 'Verdana,Geneva,DejaVu Sans,sans-serif';

type Font = { size: number; bold?: boolean };

/** Width of a line in Verdana, in pixels. Signs without a width of their own (marks, directions) count as none. */
export function textWidth(text: string, { size, bold = false }: Font): number {
  const drawn = text.replace(/[\p{M}\p{Cf}]/gu, '');
  return bold
    ? (measure(drawn, { font: 'bold 10px Verdana' }) * size) / 10
    : (measure(drawn, { font: '11px Verdana' }) * size) / 11;
}

/** The text, or as much of its beginning as fits into `width` pixels together with an ellipsis. */
export function toFitting(text: string, width: number, font: Font): string {
  if (textWidth(text, font) <= width) return text;
  const ellipsis = '…';
  let rest = width - textWidth(ellipsis, font);
  let fitting = '';
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)) {
    rest -= textWidth(segment, font);
    if (rest < 0) break;
    fitting += segment;
  }
  return fitting.trimEnd() + ellipsis;
}
