import type { Nodes } from 'mdast';
import { positionAt } from '../../src/lib/docs/lines.ts';
import type { Page } from '../../src/lib/docs/page.ts';

/** A line that starts with colons, behind what lists and quotations put before it. */
export type Colons = {
  /** 1-based. */
  line: number;
  /** Offset of the first colon. */
  start: number;
  count: number;
  /** What stands behind them, without white space at its end. */
  rest: string;
};

/** A container directive such as `:::note[Title]`. */
export type Admonition = {
  type: string;
  opening: Colons;
  /** Undefined when it is closed by nothing but the end of what it stands in. */
  closing?: Colons;
  /** The admonition around it. */
  parent?: Admonition;
  /** A line inside has as many colons. For Docusaurus that is its end, whether in code or of another admonition. */
  isCut: boolean;
};

/** The admonitions of a page in the order of their openings, and the lines that look like a part of one and are none. */
export function admonitionsOf(page: Page): { admonitions: Admonition[]; strays: Colons[] } {
  const admonitions: Admonition[] = [];
  const strays: Colons[] = [];
  if (!page.text.includes(':::')) return { admonitions, strays };
  const ends = endsIn(page);
  walk(page.tree, undefined);
  return { admonitions, strays };

  function walk(node: Nodes, parent: Admonition | undefined): void {
    let around = parent;
    if (node.type === 'containerDirective') {
      around = toAdmonition(node, node.name, parent);
      admonitions.push(around);
    } else if (node.type === 'paragraph' && !(node.data && 'directiveLabel' in node.data))
      for (const stray of straysIn(node)) strays.push(stray);
    if ('children' in node) for (const child of node.children) walk(child, around);
  }

  function toAdmonition({ position }: Nodes, type: string, parent: Admonition | undefined): Admonition {
    const opening = colonsAt(page, position?.start.line ?? 1, position?.start.offset ?? 0);
    const end = colonsOn(page, position?.end.line ?? 1);
    // Colons close the outermost admonition that has no more of them.
    const isTaken = ancestorsOf(parent).some(({ closing }) => closing?.line === end.line);
    const isClosed = end.line > opening.line && end.rest === '' && end.count >= opening.count && !isTaken;
    const last = isClosed || isTaken ? end.line - 1 : end.line;
    const isCut = ends
      .slice(firstBehind(ends, opening.line), firstBehind(ends, last))
      .some((one) => canEnd(page, one, opening));
    return { type, opening, isCut, ...(isClosed && { closing: end }), ...(parent && { parent }) };
  }

  function straysIn({ position }: Nodes): Colons[] {
    const [first, last] = [position?.start.line ?? 1, position?.end.line ?? 0];
    return Array.from({ length: last - first + 1 }, (_, index) =>
      index === 0 ? colonsAt(page, first, position?.start.offset ?? 0) : colonsOn(page, first + index),
    ).filter(({ count }) => count >= 3);
  }
}

/** The lines of nothing but colons. */
function endsIn(page: Page): Colons[] {
  return Array.from(page.text.matchAll(/^[ \t>]*:{3,}[ \t]*$/gm), ({ index }) =>
    colonsOn(page, positionAt(page.lineStarts, index).line),
  );
}

/** Index of the first end on a line behind `line`. */
function firstBehind(ends: readonly Colons[], line: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle]?.line ?? Infinity) > line) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether Docusaurus takes colons for the end of an admonition: as many, in the same quotation, not much farther in. */
function canEnd(page: Page, end: Colons, opening: Colons): boolean {
  const [margin, own] = [end, opening].map(({ line, start }) => page.text.slice(page.lineStarts[line - 1], start));
  if (margin === undefined || own === undefined || end.count < opening.count) return false;
  return margin.split('>').length === own.split('>').length && margin.length - own.length < 4;
}

function ancestorsOf(parent: Admonition | undefined): Admonition[] {
  const all: Admonition[] = [];
  for (let around = parent; around; around = around.parent) all.push(around);
  return all;
}

function colonsOn(page: Page, line: number): Colons {
  const start = page.lineStarts[line - 1] ?? 0;
  const margin = /^[ \t>]*/.exec(lineFrom(page, line, start))?.[0].length ?? 0;
  return colonsAt(page, line, start + margin);
}

function colonsAt(page: Page, line: number, start: number): Colons {
  const text = lineFrom(page, line, start);
  const count = /^:*/.exec(text)?.[0].length ?? 0;
  return { line, start, count, rest: text.slice(count).trimEnd() };
}

function lineFrom({ text, lineStarts }: Page, line: number, start: number): string {
  return text.slice(start, lineStarts[line] ?? text.length);
}
