import type { Page } from '../../../../src/lib/docs/page.ts';
import type { PageRule } from '../../rule.ts';
import { hasFlag, isFenced, lineFlags, linesOf } from './lines.ts';
import { nodesOf } from '../../../../src/lib/docs/nodes.ts';

/** Spaces instead of tabs, outside code. */
export const MD010: PageRule = {
  id: 'md/MD010',
  scope: 'markdown',
  check(page, _reference, report) {
    if (page.problem || !page.text.includes('\t')) return;
    const lines = linesOf(page);
    const isCode = findCode(page);
    for (let line = lines.first; line <= lines.visible.length; line++) {
      const text = lines.visible[line - 1] ?? '';
      if (!text.includes('\t') || hasFlag(lines, line, lineFlags.fenced | lineFlags.expression)) continue;
      const lineStart = page.lineStarts[line - 1] ?? 0;
      const indentation = indentationOf(text);
      const column = columnsOf(text);
      for (const { index, 0: tabs } of text.matchAll(/\t+/g)) {
        const [start, end] = [lineStart + index, lineStart + index + tabs.length];
        if (isCode(start, end)) continue;
        // Indentation keeps its width, or lists would fall apart; elsewhere a tab is a space.
        const width = index < indentation ? tabs.length * 4 - (column(index) % 4) : tabs.length;
        report({
          range: { start: { line, column: index + 1 }, end: { line, column: index + tabs.length + 1 } },
          // White space counts in <pre>.
          ...(!hasFlag(lines, line, lineFlags.html) && { fix: { start, end, text: ' '.repeat(width) } }),
          message: {
            en: 'Unexpected tab, expected spaces. Replace it.',
            'zh-Hans': '不应有制表符，应为空格。请替换。',
          },
        });
      }
    }
  },
};

/** Whether characters are inside inline or indented code. To be asked from the start of the page to its end. */
function findCode(page: Page): (start: number, end: number) => boolean {
  const spans = [...nodesOf(page, 'inlineCode'), ...nodesOf(page, 'code').filter((code) => !isFenced(page, code))]
    .map(({ position }) => ({ start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }))
    .sort((a, b) => a.start - b.start);
  let next = 0;
  return (start, end) => {
    while ((spans[next]?.end ?? Infinity) <= start) next++;
    return (spans[next]?.start ?? Infinity) < end;
  };
}

/** Length of the white space and the markers of lists and quotations that a line starts with. */
function indentationOf(text: string): number {
  const piece = /[ \t>]+|(?:[-+*]|\d{1,9}[.)])(?=[ \t])/y;
  let end = 0;
  while (piece.test(text)) end = piece.lastIndex;
  return end;
}

/** The column (0-based) of a character, tabs being four wide as in Markdown. To be asked from left to right. */
function columnsOf(text: string): (index: number) => number {
  let [at, column] = [0, 0];
  return (index) => {
    for (; at < index; at++) column += text[at] === '\t' ? 4 - (column % 4) : 1;
    return column;
  };
}
