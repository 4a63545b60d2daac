import { startOfLine } from '../../../../src/lib/docs/lines.ts';
import type { PageRule } from '../../rule.ts';
import { linesOf } from './lines.ts';
import { nodesOf, parentOf } from '../../../../src/lib/docs/nodes.ts';

/** A blank line between quotations: it is not to be seen whether they are one. */
export const MD028: PageRule = {
  id: 'md/MD028',
  scope: 'markdown',
  check(page, _reference, report) {
    const { texts } = linesOf(page);
    const parents = new Set(nodesOf(page, 'blockquote').map((quotation) => parentOf(page, quotation)));
    for (const parent of parents) {
      for (const [index, next] of (parent?.children ?? []).entries()) {
        const above = parent?.children[index - 1];
        if (next.type !== 'blockquote' || above?.type !== 'blockquote') continue;
        const end = next.position?.start.line ?? 0;
        for (let line = (above.position?.end.line ?? end) + 1; line < end; line++) {
          if (texts[line - 1]?.trim() !== '') continue;
          report({
            range: startOfLine(line),
            message: {
              en: 'Unexpected blank line between two quotations, expected ">" if they are one, or text between them. Add it.',
              'zh-Hans': '两段引用之间不应只有空行：若为同一段引用，空行应以 > 开头；若为两段，之间应有文字。请补上。',
            },
          });
        }
      }
    }
  },
};
