import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parse, type Font } from 'opentype.js';
import { decompress } from 'wawoff2';
import { Problem } from '../../problem.ts';
import { findSlice, parseSlices, type Slice } from './slices.ts';
import { createTypeface, type Typeface } from './typeface.ts';

const styleSheet = '@fontsource-variable/noto-sans-sc/index.css';

/** Signs that the drawing itself adds. */
const alwaysDrawn = ' …-';

/**
 * Noto Sans SC with what `texts` need of it: the font comes in a hundred slices, of which a poster in English needs one. Throws a
 * Problem that names `where` for characters that the font does not have.
 */
export async function readTypeface(texts: readonly string[], where: string): Promise<Typeface> {
  const sheet = createRequire(__filename).resolve(styleSheet);
  const slices = parseSlices(await readFile(sheet, 'utf8'));
  const characters = new Set(texts.join(alwaysDrawn).replace(/\n/g, '') + alwaysDrawn);
  const charactersOf = new Map<Slice | undefined, string[]>();
  for (const character of characters) {
    const slice = findSlice(slices, character.codePointAt(0) ?? 0);
    charactersOf.set(slice, [...(charactersOf.get(slice) ?? []), character]);
  }
  const missing = charactersOf.get(undefined) ?? [];
  const fonts = new Map<string, Font>();
  for (const [slice, wanted] of charactersOf) {
    if (!slice) continue;
    const font = await readSlice(join(dirname(sheet), slice.file));
    fonts.set(slice.file, font);
    missing.push(...wanted.filter((character) => font.charToGlyph(character).index === 0));
  }
  if (missing.length > 0) throw new Problem(toComplaint(missing, where));
  return createTypeface(slices, fonts);
}

async function readSlice(file: string): Promise<Font> {
  const { buffer, byteOffset, byteLength } = await decompress(await readFile(file));
  return parse(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
}

function toComplaint(missing: readonly string[], where: string): string {
  const shown = missing.slice(0, 5).map((character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `"${character}" (U+${code})`;
  });
  const more = missing.length > shown.length ? ` and ${missing.length - shown.length} more` : '';
  return `Unexpected ${shown.join(', ')}${more} on the poster ${where}, expected characters that Noto Sans SC has. Reword the text.`;
}
