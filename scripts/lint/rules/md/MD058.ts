import { startOfLine } from '../../../../src/lib/docs/lines.ts';
import type { PageRule } from '../../rule.ts';
import { insertBlankLine } from './insertBlankLine.ts';
import { isBlankLine, lineSpanOf, linesOf } from './lines.ts';
import { nodesOf, parentOf } from '../../../../src/lib/docs/nodes.ts';

/** A table has a blank line before and after it. */
export const MD058: PageRule = {
  id: 'md/MD058',
  scope: 'markdown',
  check(page, _reference, report) {
    for (const table of nodesOf(page, 'table')) {
      const [first, last] = lineSpanOf(table);
      const lines = linesOf(page);
      // Behind a list marker alone on its line, a blank line would end the item.
      const parent = parentOf(page, table);
      const isFirstInItem = parent?.type === 'listItem' && parent.position?.start.line === first - 1;
      if (!isBlankLine(lines, first - 1))
        report({
          message: {
            en: 'Unexpected line directly above the table, expected a blank line. Insert one before the header.',
            'zh-Hans': '表格上方不应紧接其他内容，应有一个空行。请在表头之前插入空行。',
          },
          range: startOfLine(first),
          ...(!isFirstInItem && { fix: insertBlankLine(page, table, { before: first, like: first }) }),
        });
      if (!isBlankLine(lines, last + 1))
        report({
          message: {
            en: 'Unexpected line directly below the table, expected a blank line. Insert one after the last row.',
            'zh-Hans': '表格下方不应紧接其他内容，应有一个空行。请在最后一行之后插入空行。',
          },
          range: startOfLine(last),
          fix: insertBlankLine(page, table, { before: last + 1, like: last }),
        });
    }
  },
};
