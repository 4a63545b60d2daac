import type { Table } from 'mdast';
import type { Page } from '../../../../src/lib/docs/page.ts';

/** A row as it is written, the one of `---` included. */
export type Row = {
  /** Offsets in the page, without white space at the ends. */
  start: number;
  end: number;
  /** Offset of each cell, of the pipe before it if there is one. */
  cells: readonly number[];
  leadingPipe: boolean;
  trailingPipe: boolean;
};

/** The rows of a table in order: header, delimiter row, body. */
export function rowsOf({ text, lineStarts }: Page, { children }: Table): Row[] {
  return children.flatMap(({ position }, index) => {
    if (position?.start.offset === undefined) return [];
    const row = readRow(text, position.start.offset, position.end.offset ?? text.length);
    if (index > 0) return [row];
    // The delimiter row is no node: what quotations and lists put before it has to be passed over.
    let start = lineStarts[position.start.line] ?? text.length;
    while (text[start] === ' ' || text[start] === '\t' || text[start] === '>') start++;
    return [row, readRow(text, start, lineStarts[position.start.line + 1] ?? text.length)];
  });
}

function readRow(text: string, from: number, to: number): Row {
  const source = text.slice(from, to);
  const start = from + source.length - source.trimStart().length;
  const end = start + source.trim().length;
  const leadingPipe = text[start] === '|';
  let trailingPipe = leadingPipe && end === start + 1;
  const cells = [start];
  for (let at = leadingPipe ? start + 1 : start; at < end; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '|' && at === end - 1) trailingPipe = true;
    else if (text[at] === '|') cells.push(at);
  }
  return { start, end, cells, leadingPipe, trailingPipe };
}
