import { safeLine } from '../report/safe.ts';

/** `widest` in columns of the terminal: what is longer is cut. */
export type Column = { title: string; align: 'left' | 'right'; widest?: number };

/** What a terminal shows two columns wide: East Asian letters, the full-width forms and pictures. */
const wide =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Bopomofo}\u3000-\u303E\u30A0-\u30FF\u31F0-\u31FF\uFF01-\uFF60\uFFE0-\uFFE6\p{Emoji_Presentation}]/u;
const invisible = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** How many columns of a terminal a line takes, as `wcwidth` counts: a mark takes none. */
export function displayWidth(line: string): number {
  if (/^[\x20-\x7E]*$/.test(line)) return line.length;
  return Array.from(line).reduce((width, character) => width + widthOf(character), 0);
}

function widthOf(character: string): number {
  return invisible.test(character) ? 0 : wide.test(character) ? 2 : 1;
}

/** The line, or as much of it as takes at most `width` columns, with `…` at its end. */
function cutToWidth(line: string, width: number): string {
  if (displayWidth(line) <= width) return line;
  let cut = '';
  let left = width - 1;
  for (const character of line) {
    left -= widthOf(character);
    if (left < 0) break;
    cut += character;
  }
  return `${cut}…`;
}

/** Lines with aligned columns, the titles first; no spaces at the ends of lines. */
export function toTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const titles = columns.map(({ title }) => title);
  const cells = [titles, ...rows].map((row) =>
    row.map((cell, index) => cutToWidth(safeLine(cell), columns[index]?.widest ?? Infinity)),
  );
  const widths = columns.map((_, index) =>
    cells.reduce((most, row) => Math.max(most, displayWidth(row[index] ?? '')), 0),
  );
  return cells.map((row) =>
    row
      .map((cell, index) => pad(cell, widths[index] ?? 0, columns[index]))
      .join('  ')
      .trimEnd(),
  );
}

function pad(cell: string, width: number, column: Column | undefined): string {
  const space = ' '.repeat(width - displayWidth(cell));
  return column?.align === 'right' ? space + cell : cell + space;
}
