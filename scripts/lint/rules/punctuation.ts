import type { Page } from '../../../src/lib/docs/page.ts';
import type { Block } from '../../../src/lib/docs/prose.ts';
import { endOfBlanks, removableAt, startOfBlanks } from '../blanks.ts';
import { marksOf, type Mark } from '../chineseMarks.ts';
import { fixOf } from '../inlineMarks.ts';
import { chineseBlocksOf, isInAddress, placeOf, spanOf } from '../pageProse.ts';
import type { Edit } from '../../../src/lib/finding.ts';
import type { PageRule } from '../rule.ts';

type Span = { start: number; end: number };

/** Full-width punctuation in Chinese, none of it doubled. */
export const punctuation: PageRule = {
  id: 'punctuation',
  scope: 'markdown',
  rewritesText: true,
  check(page, _reference, report) {
    for (const block of chineseBlocksOf(page)) {
      for (const mark of marksOf(block.text)) {
        const { start, end, wanted } = mark;
        const span = spanOf(page, block, start, end);
        // What is escaped, or part of a web address, is meant as it is.
        if (!span || isInAddress(block, start) || isInAddress(block, start - 1)) continue;
        const found = block.text.slice(start, end);
        report({
          message: {
            en: `Unexpected "${found}" in Chinese, expected "${wanted}". Replace it.`,
            'zh-Hans': `中文里不应有 "${found}"，应为 "${wanted}"。请替换。`,
          },
          range: placeOf(page, block, start, end),
          ...fixOf(page, toEdit(page, block, mark, span)),
        });
      }
    }
  },
};

/** Replaces a mark with the blanks on its sides: a full-width one has none. */
function toEdit(page: Page, block: Block, { start, end, wanted }: Mark, span: Span): Edit {
  const first = startOfBlanks(block.text, start);
  const last = endOfBlanks(block.text, end);
  const before = removableAt(page, block, { start: first, end: start, beyond: first - 1 });
  const after = removableAt(page, block, { start: end, end: last, beyond: last });
  return { start: before?.start ?? span.start, end: after?.end ?? span.end, text: wanted };
}
