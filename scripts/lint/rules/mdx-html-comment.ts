import { rangeAt } from '../../../src/lib/docs/lines.ts';
import { foreignSyntaxIn } from '../mdxSource.ts';
import type { PageRule } from '../rule.ts';

/** MDX does not know `<!-- … -->`: its comments are expressions. */
export const mdxHtmlComment: PageRule = {
  id: 'mdx-html-comment',
  scope: 'markdown',
  mendsSyntax: true,
  check({ text, format, lineStarts, problem }, _reference, report) {
    // A page that can be read has none.
    if (format !== 'mdx' || !problem) return;
    for (const { kind, start, end, inner } of foreignSyntaxIn(text)) {
      if (kind !== 'comment') continue;
      // It would end the new comment too early.
      const canFix = !inner.includes('*/');
      report({
        message: {
          en: `Unexpected "<!--" in MDX, expected "{/* … */}". Write comments in that form.`,
          'zh-Hans': `MDX 里不应有 "<!--"，应为 "{/* … */}"。请把注释写成这种形式。`,
        },
        range: rangeAt(lineStarts, start, end),
        ...(canFix && { fix: { start, end, text: `{/*${inner}*/}` } }),
      });
    }
  },
};
