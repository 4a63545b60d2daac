import { codeBlocksOf, toPageRange } from '../code/codeBlocks.ts';
import { checkedLanguages } from '../code/findSyntaxMistake.ts';
import type { PageRule } from '../rule.ts';

/** Code that readers copy has to be what its language says: YAML, JSON, TOML, shell and Go are parsed. */
export const codeSyntax: PageRule = {
  id: 'code-syntax',
  scope: 'markdown',
  check(page, reference, report) {
    for (const block of codeBlocksOf(page)) {
      const language = checkedLanguages.get(block.language);
      const mistake = language && !block.isUnchecked ? language.find(block, reference) : undefined;
      if (!language || !mistake) continue;
      const { name } = language;
      const { reason, offset } = mistake;
      report({
        message: {
          en: `Unexpected code, expected ${name} that can be parsed: ${reason.en}. Mend it, name its true language, or write "nocheck" behind the language.`,
          'zh-Hans': `此处无法解析，应为正确的 ${name}：${reason['zh-Hans']}。请改正、改写为实际的语言名，或在语言名后写 nocheck。`,
        },
        range: toPageRange(page, block, offset, offset),
      });
    }
  },
};
