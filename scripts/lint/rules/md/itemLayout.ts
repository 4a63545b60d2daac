import type { List } from 'mdast';
import type { Page } from '../../../../src/lib/docs/page.ts';
import type { Edit } from '../../../../src/lib/finding.ts';
import { contentStartOf } from './containers.ts';
import { lineSpanOf, linesOf } from './lines.ts';
import { listsAround, markerOf, markersOf, outermostListOf, visualColumn, type Marker } from './markers.ts';
import { isInside } from '../../../../src/lib/docs/nodes.ts';

/** Columns between a list item and where the outermost list around it may start, as a reader sees them. */
export function indentOf(page: Page, list: List, { line, column }: Marker): number {
  return readIndent(page, list, line, column - 1).width;
}

/**
 * Moves the items of a list, each with all its lines, so that their `indentOf` are `targets`. One edit: in a list that is
 * moved by halves, items would hold others. Undefined when something would then belong to another item than before.
 */
export function moveItems(page: Page, list: List, targets: readonly number[]): Edit | undefined {
  const markers = markersOf(page, list);
  const parent = listsAround(page, list).find((above) => above.type === 'listItem');
  const parentMarker = parent && markerOf(page, parent);
  const least = parentMarker ? contentColumnOf(page, list, parentMarker) : 0;
  // MDX has no code by indentation.
  const most = page.format === 'mdx' ? Infinity : least + 3;
  const edits: Edit[] = [];
  let content = Infinity;
  for (const [index, marker] of markers.entries()) {
    const from = indentOf(page, list, marker);
    const to = targets[index] ?? from;
    if (to < least || to > most || to >= content) return undefined;
    content = contentColumnOf(page, list, marker) + to - from;
    if (to === from) continue;
    const first = readIndent(page, list, marker.line);
    if (first.end !== marker.column - 1) return undefined;
    const start = marker.start - (first.end - first.start);
    // With the white space behind the marker: it must not change at the same time.
    const text = ' '.repeat(to) + page.text.slice(marker.start, marker.end);
    edits.push({ start, end: marker.end, text });
    for (const edit of moveLines(page, list, marker, to - from)) edits.push(edit);
  }
  return nextIndent(page, list, lineSpanOf(list)[1]) >= content ? undefined : joinEdits(page, edits);
}

/**
 * Leaves one space behind the marker of an item, and moves its other lines along. Undefined when something that follows
 * would then belong to the item.
 */
export function narrowItem(page: Page, list: List, marker: Marker): Edit | undefined {
  const start = marker.start + marker.text.length;
  const behindMarker = readIndent(page, list, marker.line, marker.column - 1 + marker.text.length).width;
  if (nextIndent(page, list, lineSpanOf(marker.item)[1]) > behindMarker) return undefined;
  const by = behindMarker + 1 - contentColumnOf(page, list, marker);
  return joinEdits(page, [{ start, end: marker.end, text: ' ' }, ...moveLines(page, list, marker, by)]);
}

/** Moves all lines of an item but its first. Blank lines stay, and lines of a paragraph that are not indented as the others. */
function moveLines(page: Page, list: List, marker: Marker, by: number): Edit[] {
  const edits: Edit[] = [];
  const [, last] = lineSpanOf(marker.item);
  const contentColumn = contentColumnOf(page, list, marker);
  for (let line = marker.line + 1; line <= last; line++) {
    const { isBlank, isLazy, start, end, width } = readIndent(page, list, line);
    if (isBlank || isLazy || width < contentColumn) continue;
    const lineStart = page.lineStarts[line - 1] ?? 0;
    edits.push({ start: lineStart + start, end: lineStart + end, text: ' '.repeat(width + by) });
  }
  return edits;
}

/** One edit that does what several do. */
function joinEdits({ text }: Page, edits: readonly Edit[]): Edit | undefined {
  const [first, last] = [edits[0], edits.at(-1)];
  if (!first || !last) return undefined;
  const parts = edits.map((edit, index) => text.slice(edits[index - 1]?.end ?? edit.start, edit.start) + edit.text);
  return { start: first.start, end: last.end, text: parts.join('') };
}

/** Indentation of the next line below `line` that is not blank; -1 when there is none. */
function nextIndent(page: Page, list: List, line: number): number {
  const { length } = linesOf(page).texts;
  for (let next = line + 1; next <= length; next++) {
    const { isBlank, width } = readIndent(page, list, next);
    if (!isBlank) return width;
  }
  return -1;
}

type Indent = { start: number; end: number; width: number; isBlank: boolean; isLazy: boolean };

/**
 * What stands on a line between where the outermost list may start and an index, by default that of the first character.
 * `isLazy`: it is in a quotation and goes on without the `>`.
 */
function readIndent(page: Page, list: List, line: number, index?: number): Indent {
  const text = linesOf(page).texts[line - 1] ?? '';
  const start = contentStartOf(page, outermostListOf(page, list), line);
  let end = index ?? start;
  if (index === undefined) while (text[end] === ' ' || text[end] === '\t') end++;
  return {
    start,
    end,
    width: visualColumn(text, end) - visualColumn(text, start),
    isBlank: end >= text.length,
    isLazy: isInside(page, list, 'blockquote') && !text.slice(0, start).includes('>'),
  };
}

function contentColumnOf(page: Page, list: List, { line, column, text, start, end }: Marker): number {
  return readIndent(page, list, line, column - 1 + Math.max(end - start, text.length + 1)).width;
}
