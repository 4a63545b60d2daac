// What we use of it; the package brings no types.
declare module 'opentype.js' {
  type Point = { x: number; y: number };
  export type Command =
    | ({ type: 'M' | 'L' } & Point)
    | ({ type: 'Q'; x1: number; y1: number } & Point)
    | ({ type: 'C'; x1: number; y1: number; x2: number; y2: number } & Point)
    | { type: 'Z' };
  export type Glyph = {
    index: number;
    advanceWidth: number;
    getPath(x: number, y: number, size: number, options: object, font: Font): { commands: Command[] };
  };
  export type Font = {
    unitsPerEm: number;
    variation: { set(coordinates: Record<string, number>): void };
    charToGlyph(character: string): Glyph;
    getKerningValue(left: Glyph, right: Glyph): number;
  };
  export function parse(buffer: ArrayBuffer): Font;
}

declare module 'wawoff2' {
  /** The TrueType font in a WOFF2 file. */
  export function decompress(woff2: Uint8Array): Promise<Uint8Array>;
}
