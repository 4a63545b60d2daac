import { duplicatesAmong, isCompared, placesOf } from '../duplicates.ts';
import type { SiteRule } from '../rule.ts';

/** Proposes to merge paragraphs that say nearly the same; those that are equal are for duplicate-exact. */
export const duplicateNear: SiteRule = {
  id: 'duplicate-near',
  scope: 'page',
  knows: 'site',
  check(page, facts, report) {
    if (!isCompared(page)) return;
    for (const duplicate of duplicatesAmong(facts).nearIn(page, facts.config.options['duplicate-near'])) {
      const { range, origin } = placesOf(duplicate, page);
      const percent = Math.floor(duplicate.similarity * 100);
      report({
        message: {
          en: `Unexpected paragraph that is ${percent}% the same as the one at ${origin}, expected each thing to be said once. Merge the two and link to the result, or say more clearly how they differ.`,
          'zh-Hans': `本段与 ${origin} 处的一段有 ${percent}% 相同，同样的内容应只写一处。请合并后改为链接，或写清两者的区别。`,
        },
        range,
      });
    }
  },
};
