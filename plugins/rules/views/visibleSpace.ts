/** A part of a line of code: text as it is, or white space with the sign that shows it. */
export type Piece = { text: string; mark?: string };

/** Signs of characters that nobody sees; the character itself stays, so that what is copied is what was meant. */
const marks: Readonly<Record<string, string>> = {
  ' ': '·',
  '\t': '→',
  '\r': 'CR',
  '\u00A0': 'NBSP',
  '\u3000': '□',
  '\u200B': 'ZWSP',
  '\u200C': 'ZWNJ',
  '\u200D': 'ZWJ',
  '\u2060': 'WJ',
  '\uFEFF': 'BOM',
};

// Spaces at the end, and whatever is no plain space.
const invisible = / +(?=\r?$)|[\t\r\u00A0\u3000\u200B-\u200D\u2060\uFEFF]/g;

/**
 * Splits a line so that white space which matters can be shown: what nobody sees and, where there is a counterpart with the
 * same characters, whatever differs from its white space.
 */
export function toPieces(line: string, counterpart = line): Piece[] {
  const shown = new Set<number>();
  for (const { 0: found, index } of line.matchAll(invisible)) add(index, found.length);
  const expected = spacesOf(counterpart);
  for (const [place, { start, text }] of spacesOf(line).entries())
    if (text !== expected[place]?.text) add(start, text.length);

  const pieces: Piece[] = [];
  for (let index = 0, start = 0; index <= line.length; index++) {
    const isShown = shown.has(index);
    if ((isShown || index === line.length) && index > start) pieces.push({ text: line.slice(start, index) });
    if (!isShown) continue;
    const character = line.charAt(index);
    pieces.push({ text: character, mark: marks[character] ?? '·' });
    start = index + 1;
  }
  return pieces;

  function add(start: number, length: number): void {
    for (let index = start; index < start + length; index++) shown.add(index);
  }
}

/** The white space before each character that is none and, as the last, at the end. */
function spacesOf(line: string): { start: number; text: string }[] {
  return Array.from(line.matchAll(/(\s*)(?:\S|$)/g), ({ index, 1: text = '' }) => ({ start: index, text }));
}

/** The lines of a text, and whether the last one has a line end; a carriage return stays at the end of its line. */
export function toLines(text: string): { lines: string[]; endsWithLineEnd: boolean } {
  const lines = text.split('\n');
  const endsWithLineEnd = lines.at(-1) === '' && lines.length > 1;
  return { lines: endsWithLineEnd ? lines.slice(0, -1) : lines, endsWithLineEnd };
}

/** The line of another text that has the same characters and other white space; undefined when one has the same. */
export function findCounterparts(other: string): (line: string) => string | undefined {
  const known = new Map<string, string[]>();
  for (const line of other.split('\n')) known.set(withoutSpace(line), [...(known.get(withoutSpace(line)) ?? []), line]);
  return (line) => {
    const lines = known.get(withoutSpace(line)) ?? [];
    return lines.includes(line) ? undefined : lines[0];
  };
}

function withoutSpace(line: string): string {
  return line.replaceAll(/\s/g, '');
}
