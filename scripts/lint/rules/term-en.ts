import { bannedWordsIn } from '../bannedWords.ts';
import { fixOf } from '../inlineMarks.ts';
import { isInAddress, pageProse, placeOf, spanOf } from '../pageProse.ts';
import type { PageRule } from '../rule.ts';

/** Names and English terms as the glossary has them, in pages of both languages. */
export const termEn: PageRule = {
  id: 'term-en',
  scope: 'markdown',
  rewritesText: true,
  check(page, { glossary }, report) {
    for (const block of pageProse(page).blocks) {
      for (const { start, end, use } of bannedWordsIn(block.text, glossary, 'en')) {
        if (isInAddress(block, start)) continue;
        const found = block.text.slice(start, end);
        const span = use.length === 1 ? spanOf(page, block, start, end) : undefined;
        report({
          message: {
            en: `Unexpected "${found.replace('\n', ' ')}", expected "${use.join('" or "')}". Replace it, or put a literal name in backticks.`,
            'zh-Hans': `不应为 "${found.replace('\n', ' ')}"，应为 "${use.join('" 或 "')}"。请替换；如果是代码里的名称，请放在反引号里。`,
          },
          range: placeOf(page, block, start, end),
          ...fixOf(page, span && { ...span, text: withBreak(use[0] ?? '', found) }),
        });
      }
    }
  },
};

/** A term of two words keeps the line break that the text has between them. */
function withBreak(use: string, found: string): string {
  return found.includes('\n') ? use.replace(' ', '\n') : use;
}
