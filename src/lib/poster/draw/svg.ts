/** A number as an attribute holds it: a tenth of a pixel is finer than anybody sees. */
export function toNumber(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export type Box = { x: number; y: number; width: number; height: number };

/** A rectangle, rounded by `radius`. */
export function toRect(
  { x, y, width, height }: Box,
  { fill, radius = 0, more = '' }: { fill: string; radius?: number; more?: string },
): string {
  const [left, top, w, h, rx] = [x, y, width, height, radius].map(toNumber);
  return `<rect x="${left}" y="${top}" width="${w}" height="${h}" rx="${rx}" fill="${fill}"${more}/>`;
}

/** For texts and for attributes in double quotes. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '') // XML 1.0 cannot hold these
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
