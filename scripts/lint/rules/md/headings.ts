import type { Heading, Nodes } from 'mdast';
import type { Page } from '../../../../src/lib/docs/page.ts';
import { nodesOf } from '../../../../src/lib/docs/nodes.ts';

/** `atx`: `# Text`. `closedAtx`: `# Text #`. `setext`: underlined with `=` or `-`. */
export type HeadingStyle = 'atx' | 'closedAtx' | 'setext';

export type HeadingSource = {
  node: Heading;
  style: HeadingStyle;
  /** 1-based. */
  line: number;
  endLine: number;
  /** Offset of the heading in the page. */
  start: number;
  /** Offsets of the white space behind the `#` at the start; empty for setext. */
  afterOpening: readonly [start: number, end: number];
  /** Offsets of the white space before the `#` at the end; empty unless `closedAtx`. */
  beforeClosing: readonly [start: number, end: number];
};

const white = ' \t';

const known = new WeakMap<Page, readonly HeadingSource[]>();

/** How the headings of a page are written, in document order, also those in quotations, lists and admonitions. */
export function headingSourcesOf(page: Page): readonly HeadingSource[] {
  const found = known.get(page);
  if (found) return found;
  const sources = nodesOf(page, 'heading').map((node) => toSource(page.text, node));
  known.set(page, sources);
  return sources;
}

/** What a heading says as it is written, in one line, without its `{#id}` and without HTML or MDX comments. */
export function writtenTextOf({ text }: Page, { children }: Heading): string {
  const isShown = ({ type }: Nodes) => type !== 'html' && type !== 'mdxTextExpression';
  const written = children
    .filter(isShown)
    .map(({ position }) => text.slice(position?.start.offset, position?.end.offset))
    .join('')
    .trim();
  const id = written.endsWith('}') ? written.lastIndexOf('{#') : -1;
  return (id < 0 ? written : written.slice(0, id).trimEnd()).replace(/\r\n?|\n/g, ' ');
}

function toSource(text: string, node: Heading): HeadingSource {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const line = node.position?.start.line ?? 1;
  const endLine = node.position?.end.line ?? 1;
  const none = [end, end] as const;
  // A setext heading is never on one line, and may start with `#` as well.
  if (line !== endLine) {
    const afterOpening = [start, start] as const;
    return { node, style: 'setext', line, endLine, start, afterOpening, beforeClosing: none };
  }
  const opening = behind(text, start, '#');
  const afterOpening = [opening, behind(text, opening, white)] as const;
  const written = before(text, end, white);
  const closing = before(text, written, '#');
  const isClosed = closing < written && closing > opening && white.includes(text[closing - 1] ?? '#');
  return {
    node,
    style: isClosed ? 'closedAtx' : 'atx',
    line,
    endLine,
    start,
    afterOpening,
    beforeClosing: isClosed ? [before(text, closing, white), closing] : none,
  };
}

/** Offset behind the characters, all of `wanted`, from `from` on. */
function behind(text: string, from: number, wanted: string): number {
  let at = from;
  while (at < text.length && wanted.includes(text.charAt(at))) at++;
  return at;
}

/** Offset before the characters, all of `wanted`, that end at `to`. */
function before(text: string, to: number, wanted: string): number {
  let at = to;
  while (at > 0 && wanted.includes(text.charAt(at - 1))) at--;
  return at;
}
