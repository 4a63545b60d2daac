import type { List } from 'mdast';
import type { Page } from '../../../../src/lib/docs/page.ts';
import type { Edit, Message } from '../../../../src/lib/finding.ts';
import type { PageRule } from '../../rule.ts';
import { indentOf, moveItems } from './itemLayout.ts';
import { markersOf, nestingOf, type Marker } from './markers.ts';
import { nodesOf } from '../../../../src/lib/docs/nodes.ts';

/** The items of a list are indented alike; numbers may end in one column instead, as ` 9.` and `10.` do. */
export const MD005: PageRule = {
  id: 'md/MD005',
  scope: 'markdown',
  check(page, _reference, report) {
    for (const list of nodesOf(page, 'list')) {
      const markers = markersOf(page, list);
      const columns = expectedColumns(list, markers);
      if (markers.every(({ column }, index) => column === columns[index])) continue;
      // One edit mends the whole list; the first finding has it.
      let fix = toFix(page, list, columns);
      for (const [index, { line, column, start, end }] of markers.entries()) {
        const expected = columns[index] ?? column;
        if (column === expected) continue;
        report({
          message: toMessage(column - 1, expected - 1, expected === markers[0]?.column),
          range: { start: { line, column: 1 }, end: { line, column: column + end - start } },
          ...(fix && { fix }),
        });
        fix = undefined;
      }
    }
  },
};

/** Once a number ends where the first one does and starts elsewhere, all numbers behind it have to end there. */
function expectedColumns({ ordered }: List, markers: readonly Marker[]): number[] {
  const [first] = markers;
  if (!first) return [];
  const end = first.column + first.text.length;
  let isAlignedAtEnd = false;
  return markers.map(({ column, text: { length } }) => {
    if (column === first.column && !isAlignedAtEnd) return column;
    if (ordered && column + length === end) {
      isAlignedAtEnd = true;
      return column;
    }
    return isAlignedAtEnd ? end - length : first.column;
  });
}

/** MD007 mends the bullets that it looks at. */
function toFix(page: Page, list: List, columns: readonly number[]): Edit | undefined {
  const markers = markersOf(page, list);
  const [first] = markers;
  if (!first || (!list.ordered && nestingOf(page, list) !== undefined)) return undefined;
  const indent = indentOf(page, list, first);
  const targets = markers.map((marker, index) => {
    const expected = columns[index] ?? marker.column;
    return expected === marker.column ? indentOf(page, list, marker) : indent + expected - first.column;
  });
  return moveItems(page, list, targets);
}

function toMessage(actual: number, expected: number, isLikeFirst: boolean): Message {
  const [en, zh] = isLikeFirst
    ? ['like the first item of the list', '与列表的第一项相同']
    : ['so that the numbers end in one column', '使编号的末尾对齐'];
  return {
    en: `Unexpected ${actual} ${actual === 1 ? 'character' : 'characters'} before the list item, expected ${expected}, ${en}. Indent items of one level alike.`,
    'zh-Hans': `列表项前不应有 ${actual} 个字符，应为 ${expected} 个，${zh}。请让同一层的列表项缩进一致。`,
  };
}
