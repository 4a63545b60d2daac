import { duplicatesAmong, isCompared, placesOf } from '../duplicates.ts';
import type { SiteRule } from '../rule.ts';

/** A paragraph stands once in a language: of several with the same words, the later ones are reported. */
export const duplicateExact: SiteRule = {
  id: 'duplicate-exact',
  scope: 'page',
  knows: 'site',
  check(page, facts, report) {
    if (!isCompared(page)) return;
    const { minTokens } = facts.config.options['duplicate-exact'];
    for (const duplicate of duplicatesAmong(facts).exactIn(page, minTokens)) {
      const { range, origin } = placesOf(duplicate, page);
      report({
        message: {
          en: `Unexpected paragraph that stands word for word at ${origin}, expected it once. Keep one of the two, and link to it.`,
          'zh-Hans': `本段与 ${origin} 处的一段完全相同，同样的内容应只写一处。请保留其中一处，另一处改为链接。`,
        },
        range,
      });
    }
  },
};
