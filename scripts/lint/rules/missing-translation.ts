import type { Language } from '../../../src/lib/docs/language.ts';
import { startOfLine } from '../../../src/lib/docs/lines.ts';
import type { SiteRule } from '../rule.ts';
import { twinsOf } from '../twins.ts';

const namesOf = {
  en: new Intl.DisplayNames('en', { type: 'language' }),
  'zh-Hans': new Intl.DisplayNames('zh-Hans', { type: 'language' }),
} as const satisfies Record<Language, Intl.DisplayNames>;

/** Every page but a draft exists in every language. */
export const missingTranslation: SiteRule = {
  id: 'missing-translation',
  scope: 'page',
  knows: 'site',
  check({ file, frontMatter }, facts, report) {
    // A draft is in no production build.
    if (frontMatter?.data['draft'] === true) return;
    for (const twin of twinsOf(file)) {
      if (facts.files.has(twin.file)) continue;
      report({
        message: {
          en: `Unexpected page without a translation, expected one in ${namesOf.en.of(twin.locale)}. Add ${twin.file}.`,
          'zh-Hans': `页面缺少${namesOf['zh-Hans'].of(twin.locale)}译文。请添加 ${twin.file}。`,
        },
        range: startOfLine(1),
      });
    }
  },
};
