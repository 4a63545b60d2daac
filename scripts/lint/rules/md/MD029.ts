import { rangeAt } from '../../../../src/lib/docs/lines.ts';
import type { Message } from '../../../../src/lib/finding.ts';
import type { PageRule } from '../../rule.ts';
import { markersOf } from './markers.ts';
import { nodesOf } from '../../../../src/lib/docs/nodes.ts';

/** Numbered lists count 1 2 3 or 0 1 2, or have a 1 before every item. */
export const MD029: PageRule = {
  id: 'md/MD029',
  scope: 'markdown',
  check(page, _reference, report) {
    for (const list of nodesOf(page, 'list')) {
      if (!list.ordered) continue;
      const markers = markersOf(page, list);
      const [first, second] = markers.map(({ text }) => Number.parseInt(text, 10));
      const counts = second !== undefined && (second !== 1 || first === 0);
      const start = counts && first === 0 ? 0 : 1;
      for (const [index, marker] of markers.entries()) {
        const [actual, expected] = [Number.parseInt(marker.text, 10), counts ? start + index : start];
        if (actual === expected) continue;
        const [from, to] = [marker.start, marker.start + marker.text.length - 1];
        // What the list starts with is what readers see. And a wider number moves the column of the item's other lines.
        const isSafe =
          first === start && (String(expected).length === to - from || marker.item.position?.end.line === marker.line);
        report({
          message: toMessage({ actual, expected, isFirst: index === 0, counts }),
          range: rangeAt(page.lineStarts, from, marker.end),
          ...(isSafe && { fix: { start: from, end: to, text: String(expected) } }),
        });
      }
    }
  },
};

type Numbers = { actual: number; expected: number; isFirst: boolean; counts: boolean };

function toMessage({ actual, expected, isFirst, counts }: Numbers): Message {
  const [en, zh] = isFirst
    ? [
        'Start at 1, or indent what stands between this item and the list above, so that the list goes on.',
        '请从 1 开始；如果要接着上面的列表，请缩进中间的内容，使列表不中断。',
      ]
    : counts
      ? ['Number the items in order.', '请按顺序编号。']
      : ['Write 1 before all items, or number them in order.', '请全部写成 1，或按顺序编号。'];
  return {
    en: `Unexpected number ${actual} of a list item, expected ${expected}. ${en}`,
    'zh-Hans': `列表项的编号不应为 ${actual}，应为 ${expected}。${zh}`,
  };
}
