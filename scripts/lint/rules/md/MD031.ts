import type { Range } from '../../../../src/lib/finding.ts';
import type { PageRule } from '../../rule.ts';
import { isBlankLine, isFenced, lineSpanOf, linesOf } from './lines.ts';
import { nodesOf } from '../../../../src/lib/docs/nodes.ts';
import { toBlankLine } from './quotation.ts';

/** A blank line above and below a fenced code block. */
export const MD031: PageRule = {
  id: 'md/MD031',
  scope: 'markdown',
  check(page, _reference, report) {
    const lines = linesOf(page);
    for (const code of nodesOf(page, 'code')) {
      if (!isFenced(page, code)) continue;
      const [start, end] = lineSpanOf(code);
      if (!isBlankLine(lines, start - 1))
        report({
          range: lineRange(start),
          fix: toBlankLine(page, { before: start, quotedAs: start }),
          message: {
            en: 'Unexpected text directly above a code block, expected a blank line. Add one.',
            'zh-Hans': '代码块上方不应紧接文字，应为空行。请添加空行。',
          },
        });
      if (!isBlankLine(lines, end + 1) && !isBlankLine(lines, end))
        report({
          range: lineRange(end),
          fix: toBlankLine(page, { before: end + 1, quotedAs: end }),
          message: {
            en: 'Unexpected text directly below a code block, expected a blank line. Add one.',
            'zh-Hans': '代码块下方不应紧接文字，应为空行。请添加空行。',
          },
        });
    }

    function lineRange(line: number): Range {
      return { start: { line, column: 1 }, end: { line, column: (lines.texts[line - 1]?.length ?? 0) + 1 } };
    }
  },
};
