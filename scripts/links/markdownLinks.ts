import { visit } from 'unist-util-visit';
import { parseMarkdown } from '../../src/lib/docs/parseMarkdown.ts';
import { withoutMark } from '../../src/lib/docs/pageFile.ts';
import type { Range } from '../../src/lib/finding.ts';

export type MarkdownLink = {
  /** As the author wrote it, character escapes resolved. */
  url: string;
  range: Range;
};

export type MarkdownLinks = {
  links: MarkdownLink[];
  /** 1-based lines inside fenced code: an address there is an example, not a link. */
  codeLines: ReadonlySet<number>;
};

/**
 * The links, images and definitions of a Markdown or MDX text with their positions. MDX is read as Markdown, in which
 * a JSX element is HTML, so that broken JSX cannot stop a report about links.
 */
export function parseMarkdownLinks(source: string): MarkdownLinks {
  const text = withoutMark(source);
  const links: MarkdownLink[] = [];
  const codeLines = new Set<number>();
  const lines = text.split('\n');
  visit(parseMarkdown(text), (node) => {
    if (!node.position) return;
    const { start, end } = node.position;
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      links.push({ url: node.url, range: toRange(start, end) });
    } else if (node.type === 'html') {
      links.push(...htmlLinks(node.value, start.line, lines));
    } else if (node.type === 'code' && /^\s*(?:```|~~~)/.test(lines[start.line - 1]?.slice(start.column - 1) ?? '')) {
      for (let line = start.line; line <= end.line; line++) codeLines.add(line);
    }
  });
  return { links, codeLines };
}

type Point = { line: number; column: number };

function toRange(start: Point, end: Point): Range {
  return { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}

/** The tree keeps HTML as text; only its first line has a position. */
function htmlLinks(html: string, firstLine: number, lines: readonly string[]): MarkdownLink[] {
  const found: MarkdownLink[] = [];
  for (const [index, text] of html.split('\n').entries()) {
    for (const [, double, single] of text.matchAll(/\s(?:href|src|to|poster)=(?:"([^"]*)"|'([^']*)')/g)) {
      const url = double ?? single ?? '';
      const line = firstLine + index;
      const column = (lines[line - 1]?.indexOf(url) ?? 0) + 1;
      if (column > 0) found.push({ url, range: toRange({ line, column }, { line, column: column + url.length }) });
    }
  }
  return found;
}
