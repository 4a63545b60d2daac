import type { PageRule } from '../../rule.ts';
import { codeFlags, hasFlag, linesOf } from './lines.ts';
import { nodesOf } from '../../../../src/lib/docs/nodes.ts';

const lineBreak = '  ';

/** White space at the end of a line is invisible; two spaces are a line break. */
export const MD009: PageRule = {
  id: 'md/MD009',
  scope: 'markdown',
  check(page, _reference, report) {
    // Without a tree it is not known what is code.
    if (page.problem) return;
    const lines = linesOf(page);
    let broken: ReadonlySet<number> | undefined;
    for (let line = lines.first; line <= lines.visible.length; line++) {
      const text = lines.visible[line - 1] ?? '';
      const length = text.trimEnd().length;
      const count = text.length - length;
      if (count === 0 || count === lineBreak.length || hasFlag(lines, line, codeFlags)) continue;
      broken ??= new Set(nodesOf(page, 'break').map(({ position }) => position?.start.line ?? 0));
      const start = (page.lineStarts[line - 1] ?? 0) + length;
      report({
        range: { start: { line, column: length + 1 }, end: { line, column: text.length + 1 } },
        fix: { start, end: start + count, text: broken.has(line) ? lineBreak : '' },
        message: {
          en: `Unexpected white space at the end of the line (${count}), expected none, or two spaces for a line break. Delete it.`,
          'zh-Hans': `行尾不应有 ${count} 个空白字符，应为 0 个，需要换行时为 2 个空格。请删除。`,
        },
      });
    }
  },
};
