/** A file that holds the outlines of some characters of a font. */
export type Slice = { file: string; ranges: [first: number, last: number][] };

const face = /url\(\.\/([^)]+)\)[^}]*?unicode-range:\s*([^;}]+)/g;

/** The slices that a style sheet of Fontsource lists. */
export function parseSlices(css: string): Slice[] {
  return [...css.matchAll(face)].map(([, file = '', ranges = '']) => ({
    file,
    ranges: ranges.split(',').map((range) => {
      const [first = 0, last = first] = range
        .trim()
        .replace(/^U\+/i, '')
        .split('-')
        .map((hex) => Number.parseInt(hex, 16));
      return [first, last];
    }),
  }));
}

/** The slice for a character. Where several claim it, browsers take the last one, and so do we. */
export function findSlice(slices: readonly Slice[], codePoint: number): Slice | undefined {
  return slices.findLast(({ ranges }) => ranges.some(([first, last]) => first <= codePoint && codePoint <= last));
}
