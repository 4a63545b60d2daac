import type { Position, Range } from '../finding.ts';

/** Offsets at which the lines of `text` start. Line ends are CRLF, LF or a lone CR, as CommonMark has it. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** 1-based position of a UTF-16 offset. */
export function positionAt(lineStarts: readonly number[], offset: number): Position {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}

export function rangeAt(lineStarts: readonly number[], start: number, end: number): Range {
  return { start: positionAt(lineStarts, start), end: positionAt(lineStarts, end) };
}

/** The first characters of a line, for findings about something that is absent. */
export function startOfLine(line: number): Range {
  return { start: { line, column: 1 }, end: { line, column: 1 } };
}
