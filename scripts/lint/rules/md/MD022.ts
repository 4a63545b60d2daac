import { rangeOf } from '../../../../src/lib/docs/tree.ts';
import type { PageRule } from '../../rule.ts';
import { isBlankLine, linesOf } from './lines.ts';
import { nodesOf } from '../../../../src/lib/docs/nodes.ts';
import { toBlankLine } from './quotation.ts';

/** A blank line above and below a heading. */
export const MD022: PageRule = {
  id: 'md/MD022',
  scope: 'markdown',
  check(page, _reference, report) {
    for (const heading of nodesOf(page, 'heading')) {
      const range = rangeOf(heading);
      const [above, below] = [range.start.line - 1, range.end.line + 1];
      if (!isBlankLine(linesOf(page), above))
        report({
          range,
          fix: toBlankLine(page, { before: above + 1, quotedAs: above }),
          message: {
            en: 'Unexpected text directly above a heading, expected a blank line. Add one.',
            'zh-Hans': '标题上方不应紧接文字，应为空行。请添加空行。',
          },
        });
      if (!isBlankLine(linesOf(page), below))
        report({
          range,
          fix: toBlankLine(page, { before: below, quotedAs: below }),
          message: {
            en: 'Unexpected text directly below a heading, expected a blank line. Add one.',
            'zh-Hans': '标题下方不应紧接文字，应为空行。请添加空行。',
          },
        });
    }
  },
};
