import { rangeAt } from '../../../../src/lib/docs/lines.ts';
import type { Edit, Message } from '../../../../src/lib/finding.ts';
import type { PageRule } from '../../rule.ts';
import { nodesOf } from '../../../../src/lib/docs/nodes.ts';
import { rowsOf, type Row } from './tableRows.ts';

/** The rows of all tables start and end as the first row of the page does, with a pipe or without. */
export const MD055: PageRule = {
  id: 'md/MD055',
  scope: 'markdown',
  check(page, _reference, report) {
    let wanted: Row | undefined;
    for (const table of nodesOf(page, 'table')) {
      const rows = rowsOf(page, table);
      for (const row of rows) {
        wanted ??= row;
        // A line with other cells may be a paragraph that lacks a blank line above it.
        const isRow = row.cells.length === rows[0]?.cells.length;
        if (row.leadingPipe !== wanted.leadingPipe) {
          const fix: Edit = { start: row.start, end: row.start, text: '| ' };
          report({
            message: toMessage('start', wanted.leadingPipe),
            range: rangeAt(page.lineStarts, row.start, row.start + 1),
            ...(wanted.leadingPipe && isRow && { fix }),
          });
        }
        if (row.trailingPipe !== wanted.trailingPipe) {
          const fix: Edit = { start: row.end, end: row.end, text: ' |' };
          report({
            message: toMessage('end', wanted.trailingPipe),
            range: rangeAt(page.lineStarts, row.end - 1, row.end),
            ...(wanted.trailingPipe && isRow && { fix }),
          });
        }
      }
    }
  },
};

function toMessage(side: 'start' | 'end', isWanted: boolean): Message {
  const zh = side === 'start' ? '开头' : '末尾';
  return isWanted
    ? {
        en: `Unexpected ${side} of a table row, expected "|" as in the first row of the page. Add it, or put a blank line below the table.`,
        'zh-Hans': `表格行的${zh}缺少 "|"，应与本页第一行表格一致。请补上；如果不是表格的内容，请在表格下方插入空行。`,
      }
    : {
        en: `Unexpected "|" at the ${side} of a table row, expected none as in the first row of the page. Delete it.`,
        'zh-Hans': `表格行的${zh}不应有 "|"，应与本页第一行表格一致。请删去。`,
      };
}
