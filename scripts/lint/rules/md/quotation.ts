import type { Page } from '../../../../src/lib/docs/page.ts';
import type { Edit } from '../../../../src/lib/finding.ts';
import { linesOf } from './lines.ts';
import { nodesOf } from '../../../../src/lib/docs/nodes.ts';

const known = new WeakMap<Page, ReadonlyMap<number, readonly number[]>>();

/**
 * What a blank line has to start with to stay in the quotations of a (1-based) line: everything up to the last `>`, with
 * spaces in place of list markers. Empty outside quotations.
 */
export function quotePrefixOf(page: Page, line: number): string {
  const end = quoteMarkersOf(page).get(line)?.at(-1);
  const text = linesOf(page).texts[line - 1] ?? '';
  return end === undefined ? '' : text.slice(0, end).replace(/[^>\s]/g, ' ');
}

/** An edit that adds a blank line before a line (1-based), in the quotations of the line `quotedAs`. */
export function toBlankLine(page: Page, { before, quotedAs }: { before: number; quotedAs: number }): Edit {
  const at = page.lineStarts[before - 1] ?? page.text.length;
  return { start: at, end: at, text: quotePrefixOf(page, quotedAs) + page.eol };
}

/** By line (1-based), the column behind each `>` that opens or continues a quotation there (0-based, outermost first). */
export function quoteMarkersOf(page: Page): ReadonlyMap<number, readonly number[]> {
  const found = known.get(page);
  if (found) return found;
  const { texts } = linesOf(page);
  const markers = new Map<number, number[]>();
  // The outer quotation comes first, so that the inner one looks behind its marker.
  for (const { position } of nodesOf(page, 'blockquote')) {
    if (!position) continue;
    const { start, end } = position;
    add(start.line, start.column);
    for (let line = start.line + 1; line <= end.line; line++) {
      const text = texts[line - 1] ?? '';
      let at = markers.get(line)?.at(-1) ?? 0;
      while (text[at] === ' ' || text[at] === '\t') at++;
      // A lazy line goes on without the marker.
      if (text[at] === '>') add(line, at + 1);
    }
  }
  known.set(page, markers);
  return markers;

  function add(line: number, end: number): void {
    const ends = markers.get(line);
    if (ends) ends.push(end);
    else markers.set(line, [end]);
  }
}
