import type { Typeface } from '../font/typeface.ts';
import { toText, type Block } from './block.ts';
import type { Palette } from './palette.ts';

/** The site's own sign, static/img/logo.svg, on a field of 32 by 32. */
const logo =
  '<rect width="32" height="32" rx="7" fill="#27379b" stroke="#4e6cd9"/><rect x="6" y="7.5" width="20" height="4" rx="2" fill="#fff"/>' +
  '<rect x="9" y="14" width="11" height="4" rx="2" fill="#ffb545"/><rect x="14" y="20.5" width="9" height="4" rx="2" fill="#9fb4ff"/>';

export const brandName = 'OTLP Docs';

/** Sign and name side by side. */
export function toBrand(typeface: Typeface, { text }: Palette, size: number): Block {
  const name = toText(typeface, brandName, {
    width: 8 * size,
    maxLines: 1,
    sizes: [size * 0.66],
    weight: 700,
    fill: text,
    lineHeight: 1,
  });
  return {
    height: size,
    draw: (x, y) =>
      `<g transform="translate(${x} ${y}) scale(${size / 32})">${logo}</g>` +
      name.draw(x + size * 1.35, y + (size - name.height) / 2),
  };
}
