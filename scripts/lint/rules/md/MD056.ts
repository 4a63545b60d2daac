import { rangeAt } from '../../../../src/lib/docs/lines.ts';
import type { PageRule } from '../../rule.ts';
import { nodesOf } from '../../../../src/lib/docs/nodes.ts';
import { rowsOf } from './tableRows.ts';

/** Every row of a table has as many cells as the header. */
export const MD056: PageRule = {
  id: 'md/MD056',
  scope: 'markdown',
  check(page, _reference, report) {
    for (const table of nodesOf(page, 'table')) {
      const rows = rowsOf(page, table);
      const expected = rows[0]?.cells.length ?? 0;
      for (const { cells, end } of rows) {
        const actual = cells.length;
        if (actual === expected) continue;
        const [en, zh] =
          actual < expected
            ? [
                'Add the others, or put a blank line below the table.',
                '请补上；如果不是表格的内容，请在表格下方插入空行。',
              ]
            : [
                'Nothing shows the others: delete them, or write "\\|" for a pipe that is text.',
                '多出的不会显示：请删去；如果 "|" 是文字，请写成 "\\|"。',
              ];
        report({
          message: {
            en: `Unexpected ${actual} ${actual === 1 ? 'cell' : 'cells'} in a table row, expected ${expected} as in the header. ${en}`,
            'zh-Hans': `表格行不应有 ${actual} 个单元格，应与表头一样有 ${expected} 个。${zh}`,
          },
          range: rangeAt(page.lineStarts, cells[expected] ?? end - 1, end),
        });
      }
    }
  },
};
