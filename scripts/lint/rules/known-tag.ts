import { didYouMean } from '../../../src/lib/data/nearest.ts';
import { startOfLine } from '../../../src/lib/docs/lines.ts';
import { defaultLocale, locales, type Locale } from '../../../src/lib/locales.ts';
import type { Facts, SiteRule } from '../rule.ts';

/** Every tag of a page is defined in the tags.yml of its language, and of those in which the page has no translation. */
export const knownTag: SiteRule = {
  id: 'known-tag',
  scope: 'page',
  knows: 'site',
  blocksBuild: true,
  check({ file: page, locale, frontMatter }, facts, report) {
    const tags: unknown = frontMatter?.data['tags'];
    if (!locale || !Array.isArray(tags)) return;
    const served = [...new Set([locale, ...(facts.routes.ofFile.get(page)?.keys() ?? [])])];
    tags.forEach((tag: unknown, index) => {
      // A tags.yml that cannot be read has a finding of its own.
      const lacking = served.find((id) => facts.tags.get(id)?.has(String(tag)) === false);
      if (typeof tag !== 'string' || !lacking) return;
      const file = tagsFileOf(lacking, facts);
      const hint = didYouMean(tag, facts.tags.get(lacking) ?? []);
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

/** Docusaurus takes the default locale's for a language without one. */
function tagsFileOf(locale: Locale, { files }: Facts): string {
  const own = `${locales[locale].docsDir}/tags.yml`;
  return files.has(own) ? own : `${locales[defaultLocale].docsDir}/tags.yml`;
}
