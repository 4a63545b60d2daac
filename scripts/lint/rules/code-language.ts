import { codeBlocksOf, rangeOf } from '../../../src/lib/docs/tree.ts';
import type { PageRule } from '../rule.ts';

/** Every code block names its language, for highlighting and for readers who cannot see it. */
export const codeLanguage: PageRule = {
  id: 'code-language',
  scope: 'markdown',
  check(page, _facts, report) {
    for (const block of codeBlocksOf(page.tree)) {
      if (block.lang) continue;
      report({
        message:
          'Unexpected code block without a language, expected one behind the opening fence. Write ```bash, ```yaml or, for output, ```text.',
        range: rangeOf(block),
      });
    }
  },
};
