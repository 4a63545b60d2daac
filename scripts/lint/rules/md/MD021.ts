import { rangeAt } from '../../../../src/lib/docs/lines.ts';
import type { PageRule } from '../../rule.ts';
import { headingSourcesOf } from './headings.ts';

/** One space inside the # at both ends of a heading. */
export const MD021: PageRule = {
  id: 'md/MD021',
  scope: 'markdown',
  check(page, _reference, report) {
    for (const { style, afterOpening, beforeClosing } of headingSourcesOf(page)) {
      if (style !== 'closedAtx') continue;
      const [start, end] = afterOpening;
      if (end - start > 1) reportSpaces(start, end);
      const [left, right] = beforeClosing;
      // A heading without text has one gap.
      if (right - left > 1 && left !== start) reportSpaces(left, right);
    }

    function reportSpaces(start: number, end: number): void {
      report({
        range: rangeAt(page.lineStarts, start + 1, end),
        fix: { start: start + 1, end, text: '' },
        message: {
          en: `Unexpected ${end - start} spaces between # and the text of a heading, expected one. Delete the rest.`,
          'zh-Hans': `标题的 # 与文字之间不应有 ${end - start} 个空格，应为 1 个。请删除多余的空格。`,
        },
      });
    }
  },
};
