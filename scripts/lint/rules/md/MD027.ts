import type { Nodes } from 'mdast';
import type { Page } from '../../../../src/lib/docs/page.ts';
import type { PageRule } from '../../rule.ts';
import { contentStartOf, widthOf } from './containers.ts';
import { hasFlag, isFenced, lineFlags, lineSpanOf, linesOf } from './lines.ts';
import { isInside, nodesOf, parentOf } from '../../../../src/lib/docs/nodes.ts';
import { quoteMarkersOf } from './quotation.ts';

const foreign = lineFlags.indentedCode | lineFlags.html | lineFlags.expression;

/** One space behind the > of a quotation. */
export const MD027: PageRule = {
  id: 'md/MD027',
  scope: 'markdown',
  check(page, _reference, report) {
    const markers = quoteMarkersOf(page);
    if (markers.size === 0) return;
    const lines = linesOf(page);
    const indented = findIndented(page);
    const fenceIndents = findFenceIndents(page);
    for (const [line, ends] of markers) {
      if (hasFlag(lines, line, foreign)) continue;
      const text = lines.texts[line - 1] ?? '';
      const lineStart = page.lineStarts[line - 1] ?? 0;
      for (const [depth, end] of ends.entries()) {
        const start = end + (isSpace(text[end]) ? 1 : 0);
        const most = start + (fenceIndents.get(line) ?? text.length);
        let stop = start;
        while (stop < most && isSpace(text[stop])) stop++;
        // A line with less than the indentation of its item goes on lazily.
        const width = indented.get(line)?.get(depth) ?? Infinity;
        if (stop === start || stop - start >= width || (stop === text.length && width < Infinity)) continue;
        report({
          range: { start: { line, column: start + 1 }, end: { line, column: stop + 1 } },
          fix: { start: lineStart + start, end: lineStart + stop, text: '' },
          message: {
            en: `Unexpected ${stop - end} spaces behind >, expected one. Delete the rest.`,
            'zh-Hans': `> 之后不应有 ${stop - end} 个空格，应为 1 个。请删除多余的空格。`,
          },
        });
      }
    }
  },
};

/** By line, which quotations (0 is the outermost) have a list item or footnote going on there, and its indentation. */
function findIndented(page: Page): Map<number, Map<number, number>> {
  const indented = new Map<number, Map<number, number>>();
  for (const node of [...nodesOf(page, 'listItem'), ...nodesOf(page, 'footnoteDefinition')]) {
    const quotation = quotationOf(page, node);
    if (quotation === undefined) continue;
    const width = node.type === 'listItem' ? widthOf(page, node) : 4;
    const [start, end] = lineSpanOf(node);
    for (let line = start + 1; line <= end; line++) {
      const widths = indented.get(line) ?? new Map<number, number>();
      indented.set(line, widths.set(quotation, width));
    }
  }
  return indented;
}

/** Of a list item or footnote that is in a quotation and in no other item there: how deep that quotation is. */
function quotationOf(page: Page, node: Nodes): number | undefined {
  let quotations = 0;
  for (let above = parentOf(page, node); above; above = parentOf(page, above)) {
    if (above.type === 'blockquote') quotations++;
    else if (quotations === 0 && (above.type === 'listItem' || above.type === 'footnoteDefinition')) return undefined;
  }
  return quotations === 0 ? undefined : quotations - 1;
}

/** By line of fenced code in quotations, the indentation of its fence: so much of the line is not code. */
function findFenceIndents(page: Page): Map<number, number> {
  const indents = new Map<number, number>();
  for (const code of nodesOf(page, 'code')) {
    if (!isFenced(page, code) || !isInside(page, code, 'blockquote')) continue;
    const [start, end] = lineSpanOf(code);
    const indent = (code.position?.start.column ?? 1) - 1 - contentStartOf(page, code, start);
    for (let line = start + 1; line <= end; line++) indents.set(line, indent);
  }
  return indents;
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}
