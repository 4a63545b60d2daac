import type { ListItem, Nodes, Parents } from 'mdast';
import type { Page } from '../../../../src/lib/docs/page.ts';
import { linesOf } from './lines.ts';
import { parentOf } from '../../../../src/lib/docs/nodes.ts';

type ContainerDirective = Extract<Nodes, { type: 'containerDirective' }>;

/** A place in a line: index of a character, and the column a reader sees it in, tabs being four wide (both 0-based). */
type Place = { index: number; column: number };

// Each is measured inside those around it: without this, time would double with each level.
const widths = new WeakMap<ListItem | ContainerDirective, number>();

/**
 * Index (0-based) in a line at which the content of the quotations, list items and footnotes around a node begins: behind
 * their markers, or behind the indentation that stands for those.
 */
export function contentStartOf(page: Page, node: Nodes, line: number): number {
  return placeOf(page, parentOf(page, node), line).index;
}

function placeOf(page: Page, container: Parents | undefined, line: number): Place {
  if (!container || container.type === 'root') return { index: 0, column: 0 };
  const outer = placeOf(page, parentOf(page, container), line);
  const text = linesOf(page).texts[line - 1] ?? '';
  if (container.type === 'blockquote') return behindMarker(text, outer);
  const { start } = container.position ?? {};
  if (!start) return outer;
  if (container.type === 'containerDirective')
    return start.line === line ? outer : indent(text, outer, widthOf(page, container));
  if (container.type !== 'listItem' && container.type !== 'footnoteDefinition') return outer;
  const first = container.children[0]?.position?.start;
  if (start.line === line) return moveTo(text, outer, first?.line === line ? first.column - 1 : text.length);
  if (container.type === 'footnoteDefinition') return indent(text, outer, 4);
  return indent(text, outer, widthOf(page, container));
}

/**
 * Columns that the content of a list item is indented by: its marker and the white space around that. Of an admonition:
 * what it is indented by itself, which is taken off its content.
 */
export function widthOf(page: Page, container: ListItem | ContainerDirective): number {
  const known = widths.get(container);
  if (known !== undefined) return known;
  const width = measure(page, container);
  widths.set(container, width);
  return width;
}

function measure(page: Page, container: ListItem | ContainerDirective): number {
  const { line, column } = container.position?.start ?? { line: 1, column: 1 };
  const text = linesOf(page).texts[line - 1] ?? '';
  const outer = placeOf(page, parentOf(page, container), line);
  const marker = moveTo(text, outer, column - 1);
  if (container.type === 'containerDirective') return marker.column - outer.column;
  const length = /^(?:[-+*]|\d{1,9}[.)])/.exec(text.slice(marker.index))?.[0].length ?? 1;
  const end = moveTo(text, marker, marker.index + length);
  const content = skipWhiteSpace(text, end);
  // Five spaces or more are one space and code; a marker alone has its content in the next line.
  const space = content.index >= text.length || content.column - end.column > 4 ? 1 : content.column - end.column;
  return end.column + space - outer.column;
}

function behindMarker(text: string, from: Place): Place {
  const marker = skipWhiteSpace(text, from);
  // A lazy line goes on without the marker.
  if (text[marker.index] !== '>') return from;
  const behind = { index: marker.index + 1, column: marker.column + 1 };
  return indent(text, behind, 1);
}

function indent(text: string, from: Place, width: number): Place {
  let { index, column } = from;
  while (column < from.column + width && isSpace(text[index])) column = columnBehind(text[index++], column);
  return { index, column };
}

function skipWhiteSpace(text: string, from: Place): Place {
  return indent(text, from, Infinity);
}

function moveTo(text: string, from: Place, end: number): Place {
  let { index, column } = from;
  while (index < end) column = columnBehind(text[index++], column);
  return { index, column };
}

function columnBehind(character: string | undefined, column: number): number {
  return character === '\t' ? column + 4 - (column % 4) : column + 1;
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}
