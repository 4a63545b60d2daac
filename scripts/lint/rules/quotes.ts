import type { Page } from '../../../src/lib/docs/page.ts';
import type { Block } from '../../../src/lib/docs/prose.ts';
import type { Edit } from '../../../src/lib/finding.ts';
import { endOfBlanks, removableAt, startOfBlanks } from '../blanks.ts';
import { fixOf } from '../inlineMarks.ts';
import { chineseBlocksOf, fullWidth, han, isInAddress, placeOf, spanOf } from '../pageProse.ts';
import type { PageRule } from '../rule.ts';

/** Quotation marks around Chinese are “ and ”. */
export const quotes: PageRule = {
  id: 'quotes',
  scope: 'markdown',
  rewritesText: true,
  check(page, _reference, report) {
    for (const block of chineseBlocksOf(page)) {
      // Corner brackets are right in traditional Chinese, which pages outside the site may be written in.
      const pairs = [...straightPairsOf(block.text), ...(page.locale ? cornerPairsOf(block.text) : [])];
      for (const pair of pairs) {
        const found = `${block.text[pair.start]}…${block.text[pair.end]}`;
        report({
          message: {
            en: `Unexpected quotation marks ${found} around Chinese, expected “…”. Replace them.`,
            'zh-Hans': `中文不应使用引号 ${found}，应为“…”。请替换。`,
          },
          range: placeOf(page, block, pair.start, pair.end + 1),
          ...fixOf(page, toEdit(page, block, pair)),
        });
      }
    }
  },
};

/** Where the two marks are in a block's text. */
type Pair = { start: number; end: number };

const anyHan = new RegExp(`[${han}]`);
const chinese = new RegExp(`[${han}${fullWidth}]`);
const outside = new RegExp(`[\\s${han}${fullWidth}“”()\\uFFFC]`);

/** Straight quotation marks around Chinese, where it is plain which of them open and which close. */
function straightPairsOf(text: string): Pair[] {
  if (!text.includes('"')) return [];
  const marks = [...text.matchAll(/"/g)].map(({ index }) => index);
  if (marks.length % 2 === 1) return [];
  const pairs = marks.flatMap((start, index) => (index % 2 === 0 ? [{ start, end: marks[index + 1] ?? start }] : []));
  const isPlain = pairs.every(
    ({ start, end }) =>
      outside.test(text[start - 1] ?? ' ') &&
      outside.test(text[end + 1] ?? ' ') &&
      /\S/.test(text[start + 1] ?? ' ') &&
      /\S/.test(text[end - 1] ?? ' '),
  );
  return isPlain ? pairs.filter(({ start, end }) => anyHan.test(text.slice(start, end))) : [];
}

function cornerPairsOf(text: string): Pair[] {
  if (!text.includes('「')) return [];
  return [...text.matchAll(/「[^「」“”]*」/g)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length - 1,
  }));
}

/** Replaces the two marks, and takes the blanks between them and the Chinese around them. */
function toEdit(page: Page, block: Block, { start, end }: Pair): Edit | undefined {
  const open = spanOf(page, block, start, start + 1);
  const close = spanOf(page, block, end, end + 1);
  if (!open || !close || isInAddress(block, start - 1) || isInAddress(block, end - 1)) return undefined;
  const first = startOfBlanks(block.text, start);
  const last = endOfBlanks(block.text, end + 1);
  const before = chinese.test(block.text[first - 1] ?? '')
    ? removableAt(page, block, { start: first, end: start, beyond: first - 1 })
    : undefined;
  const after = chinese.test(block.text[last] ?? '')
    ? removableAt(page, block, { start: end + 1, end: last, beyond: last })
    : undefined;
  return {
    start: before?.start ?? open.start,
    end: after?.end ?? close.end,
    text: `“${page.text.slice(open.end, close.start)}”`,
  };
}
