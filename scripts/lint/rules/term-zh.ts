import { bannedWordsIn } from '../bannedWords.ts';
import { fixOf } from '../inlineMarks.ts';
import { chineseBlocksOf, han, placeOf, spanOf } from '../pageProse.ts';
import type { PageRule } from '../rule.ts';

/** Chinese terms as the glossary has them. */
export const termZh: PageRule = {
  id: 'term-zh',
  scope: 'markdown',
  rewritesText: true,
  check(page, { glossary }, report) {
    for (const block of chineseBlocksOf(page)) {
      for (const { start, end, use } of bannedWordsIn(block.text, glossary, 'zh-Hans')) {
        const word = block.text.slice(start, end);
        const text = use.length === 1 ? toReplacement(block.text, start, end, use[0] ?? '') : undefined;
        const span = text === undefined ? undefined : spanOf(page, block, start, end);
        report({
          message: {
            en: `Unexpected "${word}", expected "${use.join('" or "')}" as in data/glossary.yml. Replace it.`,
            'zh-Hans': `不应为 "${word}"，应为 data/glossary.yml 中的 "${use.join('" 或 "')}"。请替换。`,
          },
          range: placeOf(page, block, start, end),
          ...fixOf(page, span && text !== undefined ? { ...span, text } : undefined),
        });
      }
    }
  },
};

const latin = /[A-Za-z0-9]/;
const hanCharacter = new RegExp(`[${han}]`);

/**
 * A Latin word in the place of a Chinese one needs spaces. None in the place of an explanation: an author has to take out the
 * bracket of `Span（跨度）`.
 */
function toReplacement(text: string, start: number, end: number, use: string): string | undefined {
  if (!latin.test(use)) return use;
  if (/[()（）]/.test(text.slice(Math.max(0, start - 2), start) + text.slice(end, end + 2))) return undefined;
  const before = latin.test(use.charAt(0)) && hanCharacter.test(text[start - 1] ?? '') ? ' ' : '';
  const after = latin.test(use.at(-1) ?? '') && hanCharacter.test(text[end] ?? '') ? ' ' : '';
  return `${before}${use}${after}`;
}
