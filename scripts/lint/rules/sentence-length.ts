import { countTokens, sentencesOf } from '../../../src/lib/docs/sentences.ts';
import { pageProse, placeOf } from '../pageProse.ts';
import type { PageRule } from '../rule.ts';

/** Sentences that can be read in one go. */
export const sentenceLength: PageRule = {
  id: 'sentence-length',
  scope: 'markdown',
  check(page, { config }, report) {
    const { language, blocks } = pageProse(page);
    if (!language) return;
    const most = config.options['sentence-length'][language];
    // Characters: an English word has one at least, and one behind it.
    const shortest = language === 'en' ? 2 * most : most;
    for (const block of blocks) {
      if (block.text.length < shortest || countTokens(block.text) <= most) continue;
      for (const { text, start, end } of sentencesOf(block)) {
        const tokens = text.length < shortest ? 0 : countTokens(text);
        if (tokens <= most) continue;
        report({
          message: {
            en: `Unexpected sentence of ${tokens} words, expected at most ${most}. Split it.`,
            'zh-Hans': `这句话有 ${tokens} 个字词，不应超过 ${most} 个。请拆成几句。`,
          },
          range: placeOf(page, block, start, end),
        });
      }
    }
  },
};
