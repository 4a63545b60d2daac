import type { Page } from '../../../../src/lib/docs/page.ts';
import type { Edit } from '../../../../src/lib/finding.ts';
import type { PageRule } from '../../rule.ts';
import { codeFlags, hasFlag, lineFlags, linesOf } from './lines.ts';

/** One blank line is enough. All that are too many in one place are one finding. */
export const MD012: PageRule = {
  id: 'md/MD012',
  scope: 'markdown',
  check(page, _reference, report) {
    if (page.problem) return;
    const lines = linesOf(page);
    let first = 0;
    for (let line = lines.first; line <= lines.visible.length + 1; line++) {
      const isBlank = lines.visible[line - 1]?.trim() === '' && !hasFlag(lines, line, codeFlags | lineFlags.fence);
      if (isBlank) {
        first ||= line;
        continue;
      }
      const count = first === 0 ? 0 : line - first;
      if (count > 1) {
        const [start, end] = [first + 1, line - 1];
        report({
          range: { start: { line: start, column: 1 }, end: { line: end, column: 1 } },
          // White space counts in <pre>.
          ...(!hasFlag(lines, start, lineFlags.html) && { fix: toDeletion(page, start, end) }),
          message: {
            en: `Unexpected ${count} blank lines in a row, expected one. Delete the rest.`,
            'zh-Hans': `不应有连续 ${count} 个空行，应为 1 个。请删除多余的空行。`,
          },
        });
      }
      first = 0;
    }
  },
};

function toDeletion({ text, lineStarts }: Page, first: number, last: number): Edit {
  const start = lineStarts[first - 1] ?? 0;
  const next = lineStarts[last];
  if (next !== undefined) return { start, end: next, text: '' };
  // The last line has no line end of its own; the one before it goes.
  const isPair = text[start - 1] === '\n' && text[start - 2] === '\r';
  return { start: start - (isPair ? 2 : 1), end: text.length, text: '' };
}
