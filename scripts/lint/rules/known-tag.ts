import { didYouMean } from '../../../src/lib/data/nearest.ts';
import { locales } from '../../../src/lib/locales.ts';
import { startOfLine } from '../../../src/lib/docs/lines.ts';
import type { SiteRule } from '../rule.ts';

/** Every tag of a page is defined in the tags.yml of its language. */
export const knownTag: SiteRule = {
  id: 'known-tag',
  scope: 'page',
  knows: 'site',
  blocksBuild: true,
  check({ locale, frontMatter }, facts, report) {
    const tags: unknown = frontMatter?.data['tags'];
    const known = locale && facts.tags.get(locale);
    // A tags.yml that cannot be read has a finding of its own.
    if (!known || !Array.isArray(tags)) return;
    const file = `${locales[locale].docsDir}/tags.yml`;
    tags.forEach((tag: unknown, index) => {
      if (typeof tag !== 'string' || known.has(tag)) return;
      const hint = didYouMean(tag, known);
      report({
        message: {
          en: `Unexpected tag "${tag}", expected one of ${file}.${hint.en} A new tag is added there, in every language.`,
          'zh-Hans': `不应有标签 "${tag}"，应为 ${file} 中的标签。${hint['zh-Hans']}新标签请加在那里，每种语言都要加。`,
        },
        range: frontMatter?.ranges.get(`/tags/${index}`) ?? startOfLine(1),
      });
    });
  },
};
