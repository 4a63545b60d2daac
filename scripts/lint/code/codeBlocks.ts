import type { Code } from 'mdast';
import { lineStartsOf, positionAt, rangeAt, startOfLine } from '../../../src/lib/docs/lines.ts';
import type { Page } from '../../../src/lib/docs/page.ts';
import type { Range } from '../../../src/lib/finding.ts';
import { parseExampleTitle } from '../examples.ts';
import { nodesOf } from '../../../src/lib/docs/nodes.ts';

export type CodeBlock = {
  node: Code;
  /** Lower case, as the site reads it; empty when the block names none. */
  language: string;
  /** What the reader sees; line ends as in the page. */
  code: string;
  /** Whether `nocheck` behind the language takes it out of the checks of code. */
  isUnchecked: boolean;
  /** Whether its title says that it shows a file of examples/: a fix here would part it from that file. */
  isQuotation: boolean;
};

const known = new WeakMap<Page, readonly CodeBlock[]>();

/** All code blocks of a page in document order, fenced ones and indented ones. */
export function codeBlocksOf(page: Page): readonly CodeBlock[] {
  const found = known.get(page);
  if (found) return found;
  const blocks = nodesOf(page, 'code').map(toBlock);
  known.set(page, blocks);
  return blocks;
}

/** Offset in the page of a character of the code; -1 where the two are written differently, as behind a tab in a list. */
export function toPageOffset(page: Page, block: CodeBlock, offset: number): number {
  const { line, column } = positionAt(startsOf(block), offset);
  const start = pageStartOf(page, block, line);
  return start < 0 ? -1 : start + column - 1;
}

/** The place in the page of a part of the code: the line, and the columns where they can be told. */
export function toPageRange(page: Page, block: CodeBlock, start: number, end: number): Range {
  const [from, to] = [toPageOffset(page, block, start), toPageOffset(page, block, end)];
  if (from >= 0 && to >= 0) return rangeAt(page.lineStarts, from, to);
  return startOfLine(pageLineOf(page, block, positionAt(startsOf(block), start).line));
}

function toBlock(node: Code): CodeBlock {
  const flags = (node.meta ?? '').replace(/"[^"]*"|'[^']*'/g, '');
  return {
    node,
    language: (node.lang ?? '').toLowerCase(),
    code: node.value,
    isUnchecked: /(?:^|\s)nocheck(?=\s|$)/.test(flags),
    isQuotation: parseExampleTitle(node.meta) !== undefined,
  };
}

const starts = new WeakMap<CodeBlock, readonly number[]>();

function startsOf(block: CodeBlock): readonly number[] {
  const found = starts.get(block) ?? lineStartsOf(block.code);
  starts.set(block, found);
  return found;
}

function pageLineOf({ text }: Page, { node: { position } }: CodeBlock, line: number): number {
  const mark = text[position?.start.offset ?? -1];
  const isFenced = mark === '`' || mark === '~';
  return (position?.start.line ?? 1) + line - (isFenced ? 0 : 1);
}

/** Where a line of the code starts in the page: behind its indentation, and what a list or a quotation puts before it. */
function pageStartOf(page: Page, block: CodeBlock, line: number): number {
  const { text, lineStarts } = page;
  const number = pageLineOf(page, block, line);
  const [start, next = text.length] = [lineStarts[number - 1], lineStarts[number]];
  if (start === undefined) return -1;
  const own = lineOf(block.code, startsOf(block), line);
  const end = withoutLineEnd(text, start, next);
  return end - own.length >= start && text.startsWith(own, end - own.length) ? end - own.length : -1;
}

function lineOf(code: string, lineStarts: readonly number[], line: number): string {
  const start = lineStarts[line - 1] ?? code.length;
  return code.slice(start, withoutLineEnd(code, start, lineStarts[line] ?? code.length));
}

function withoutLineEnd(text: string, start: number, next: number): number {
  let end = next;
  if (end > start && text[end - 1] === '\n') end--;
  if (end > start && text[end - 1] === '\r') end--;
  return end;
}
