import type { List, ListItem } from 'mdast';
import type { Page } from '../../../../src/lib/docs/page.ts';
import { parentOf } from '../../../../src/lib/docs/nodes.ts';

/** What a list item starts with: `-`, `*`, `+`, or a number with `.` or `)` behind it. */
export type Marker = {
  item: ListItem;
  /** 1-based. */
  line: number;
  /** 1-based; a tab counts as one character. */
  column: number;
  text: string;
  /** Offset in the page. */
  start: number;
  /**
   * Offset behind the white space that belongs to the marker: none before a line end, and one character before code that
   * is indented by four more.
   */
  end: number;
};

const markerPattern = /[-+*]|\d{1,9}[.)]/y;
const known = new WeakMap<List, readonly Marker[]>();

/** The markers of a list's own items, in order; those of the lists inside it are not among them. */
export function markersOf(page: Page, list: List): readonly Marker[] {
  const found = known.get(list);
  if (found) return found;
  const markers = list.children.flatMap((item) => markerOf(page, item) ?? []);
  known.set(list, markers);
  return markers;
}

/**
 * The lists that a list is in, and their items, from the inside to the outside: up to the next quotation, or component of
 * MDX, in which indentation starts anew.
 */
export function listsAround(page: Page, list: List): (List | ListItem)[] {
  const found: (List | ListItem)[] = [];
  for (let above = parentOf(page, list); above; above = parentOf(page, above)) {
    if (above.type === 'blockquote' || above.type === 'mdxJsxFlowElement') break;
    if (above.type === 'list' || above.type === 'listItem') found.push(above);
  }
  return found;
}

/** The outermost of the lists around a list, itself when there is none. */
export function outermostListOf(page: Page, list: List): List {
  return listsAround(page, list).reduce<List>((last, above) => (above.type === 'list' ? above : last), list);
}

/**
 * How many lists of bullets are around a list of bullets; undefined when there is a numbered one among them, whose numbers
 * are not all of one width.
 */
export function nestingOf(page: Page, list: List): number | undefined {
  const lists = listsAround(page, list).filter((above) => above.type === 'list');
  return lists.some(({ ordered }) => ordered) ? undefined : lists.length;
}

/** Column (0-based) in which a reader sees the character at an index of a line: tabs reach to the next multiple of four. */
export function visualColumn(line: string, index: number): number {
  const before = line.slice(0, index);
  if (!before.includes('\t')) return before.length;
  let column = 0;
  for (const unit of before) column += unit === '\t' ? 4 - (column % 4) : unit.length;
  return column;
}

/** The marker of an item; undefined when the parser does not say where it stands. */
export function markerOf({ text, lineStarts }: Page, item: ListItem): Marker | undefined {
  const { offset: start, line, column } = item.position?.start ?? {};
  if (start === undefined || line === undefined || column === undefined) return undefined;
  markerPattern.lastIndex = start;
  const found = markerPattern.exec(text)?.[0];
  if (!found) return undefined;
  const behind = start + found.length;
  let end = behind;
  while (text[end] === ' ' || text[end] === '\t') end++;
  if (end === text.length || text[end] === '\n' || text[end] === '\r') end = behind;
  else if (widthOf(text, lineStarts[line - 1] ?? 0, behind, end) > 4) end = behind + 1;
  return { item, line, column, text: found, start, end };
}

function widthOf(text: string, lineStart: number, from: number, to: number): number {
  if (!text.slice(from, to).includes('\t')) return to - from;
  const line = text.slice(lineStart, to);
  return visualColumn(line, to - lineStart) - visualColumn(line, from - lineStart);
}
