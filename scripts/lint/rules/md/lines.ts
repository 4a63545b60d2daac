import type { Code, Nodes } from 'mdast';
import type { Page } from '../../../../src/lib/docs/page.ts';
import { commentCharacter, hideComments } from './comments.ts';
import { isBlock, nodesOf } from '../../../../src/lib/docs/nodes.ts';

/**
 * What a line is part of; the flags of a line are added up. Lines of a quotation or list carry the flags of what is in it.
 * `fence`: opening or closing line of a fenced code block. `fenced`: its content. `indentedCode`: code by four spaces.
 * `html`: a block of HTML, comments among them; in MDX the tags of a component. `expression`: MDX `{...}`, import, export.
 * `table`: a row of a table, delimiter row included.
 */
export const lineFlags = { fence: 1, fenced: 2, indentedCode: 4, html: 8, expression: 16, table: 32 } as const;

/** `fenced`, `indentedCode` and `expression`: characters that are not Markdown. */
export const codeFlags = lineFlags.fenced | lineFlags.indentedCode | lineFlags.expression;

/** Lines in which a `#` at the start is no heading, and was not meant to be one. */
export const blockFlags = codeFlags | lineFlags.fence | lineFlags.html;

/** Lines of a page. Line numbers are 1-based everywhere; the arrays are 0-based (`texts[line - 1]`). */
export type PageLines = {
  /** Source of each line, without its line end. The last one is '' when the page ends with a line end. */
  texts: readonly string[];
  /**
   * As `texts`, with every character of a comment (HTML, or MDX `{/* *\/}`) replaced by U+FFFC: columns stay. The same
   * array when the page has no comment.
   */
  visible: readonly string[];
  /** Line on which the body starts: behind front matter and the empty lines after it. One more than there are, if none is. */
  first: number;
  /** Sum of `lineFlags` of each line. */
  flags: Uint8Array;
};

const known = new WeakMap<Page, PageLines>();

/** Facts about the lines of a page, worked out once for all rules. */
export function linesOf(page: Page): PageLines {
  const found = known.get(page);
  if (found) return found;
  const texts = splitLines(page.text, page.lineStarts);
  const visible = hideComments(page);
  const lines = {
    texts,
    visible: visible === page.text ? texts : splitLines(visible, page.lineStarts),
    first: findFirst(page, texts),
    flags: flagLines(page, texts),
  };
  known.set(page, lines);
  return lines;
}

/** Whether a line has any of the flags. Lines outside the page have none. */
export function hasFlag({ flags }: PageLines, line: number, wanted: number): boolean {
  return ((flags[line - 1] ?? 0) & wanted) !== 0;
}

/** Whether a line separates blocks: white space, `>` and comments only, or no line at all (outside the body). */
export function isBlankLine({ visible, first }: PageLines, line: number): boolean {
  const text = line < first ? undefined : visible[line - 1];
  if (text === undefined) return true;
  for (const character of text)
    if (character !== '>' && character !== commentCharacter && character.trim() !== '') return false;
  return true;
}

/** Whether a code block is fenced; the other kind is indented. */
export function isFenced({ text }: Page, { position }: Code): boolean {
  const mark = text[position?.start.offset ?? -1];
  return mark === '`' || mark === '~';
}

/** Whether a fenced code block ends with a closing fence: at the end of the page, a list or a quotation one can be missing. */
export function isClosed({ texts }: Pick<PageLines, 'texts'>, { position }: Code): boolean {
  if (!position || position.start.line === position.end.line) return false;
  const opening = /^(?:`{3,}|~{3,})/.exec(texts[position.start.line - 1]?.slice(position.start.column - 1) ?? '')?.[0];
  const closing = /^[\s>]*(`{3,}|~{3,})[ \t]*$/.exec(texts[position.end.line - 1] ?? '')?.[1];
  return opening !== undefined && closing?.startsWith(opening) === true;
}

/** First and last line of a node. A block that ends with a line end (an unclosed fence) does not reach into the next line. */
export function lineSpanOf({ position }: Nodes): [number, number] {
  if (!position) return [1, 0];
  const { start, end } = position;
  return [start.line, end.column === 1 && end.line > start.line ? end.line - 1 : end.line];
}

function splitLines(text: string, lineStarts: readonly number[]): string[] {
  const last = lineStarts.length - 1;
  return lineStarts.map((start, index) => {
    if (index === last) return text.slice(start);
    const end = (lineStarts[index + 1] ?? text.length) - 1;
    return text.slice(start, text[end] === '\n' && text[end - 1] === '\r' && end > start ? end - 1 : end);
  });
}

function findFirst({ bodyStart, lineStarts, tree }: Page, texts: readonly string[]): number {
  const top = tree.children[0];
  // The parser knows TOML as well, which Docusaurus does not read.
  const tomlEnd = (top?.type as string | undefined) === 'toml' ? top?.position?.end.line : undefined;
  if (bodyStart === 0 && tomlEnd === undefined) return 1;
  let above = tomlEnd ?? lineStarts.filter((start) => start < bodyStart).length;
  while (above < texts.length && texts[above]?.trim() === '') above++;
  return above + 1;
}

function flagLines(page: Page, texts: readonly string[]): Uint8Array {
  const flags = new Uint8Array(texts.length);
  for (const code of nodesOf(page, 'code')) {
    const [start, end] = lineSpanOf(code);
    if (!isFenced(page, code)) {
      mark(start, end, lineFlags.indentedCode);
      continue;
    }
    const closed = isClosed({ texts }, code);
    mark(start, start, lineFlags.fence);
    mark(start + 1, closed ? end - 1 : end, lineFlags.fenced);
    if (closed) mark(end, end, lineFlags.fence);
  }
  for (const html of nodesOf(page, 'html')) if (isBlock(page, html)) mark(...lineSpanOf(html), lineFlags.html);
  for (const table of nodesOf(page, 'table')) mark(...lineSpanOf(table), lineFlags.table);
  if (page.format === 'mdx') markMdx();
  return flags;

  function markMdx(): void {
    for (const type of ['mdxFlowExpression', 'mdxjsEsm'] as const)
      for (const node of nodesOf(page, type)) mark(...lineSpanOf(node), lineFlags.expression);
    for (const element of nodesOf(page, 'mdxJsxFlowElement')) {
      const [start, end] = lineSpanOf(element);
      const [head, tail] = [element.children[0], element.children.at(-1)];
      mark(start, head ? Math.max(start, lineSpanOf(head)[0] - 1) : end, lineFlags.html);
      if (tail) mark(Math.min(end, lineSpanOf(tail)[1] + 1), end, lineFlags.html);
    }
  }

  function mark(start: number, end: number, flag: number): void {
    for (let index = start - 1; index < end && index < flags.length; index++) flags[index] = (flags[index] ?? 0) | flag;
  }
}
