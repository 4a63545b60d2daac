import { rangeAt } from '../../../../src/lib/docs/lines.ts';
import type { PageRule } from '../../rule.ts';
import { headingSourcesOf } from './headings.ts';

/** One space behind the # of a heading. */
export const MD019: PageRule = {
  id: 'md/MD019',
  scope: 'markdown',
  check(page, _reference, report) {
    for (const { style, afterOpening } of headingSourcesOf(page)) {
      const [start, end] = afterOpening;
      if (style !== 'atx' || end - start < 2) continue;
      report({
        range: rangeAt(page.lineStarts, start + 1, end),
        fix: { start: start + 1, end, text: '' },
        message: {
          en: `Unexpected ${end - start} spaces behind the # of a heading, expected one. Delete the rest.`,
          'zh-Hans': `标题的 # 之后不应有 ${end - start} 个空格，应为 1 个。请删除多余的空格。`,
        },
      });
    }
  },
};
