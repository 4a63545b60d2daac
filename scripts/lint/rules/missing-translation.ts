import { isDraft } from '../../../src/lib/docs/draft.ts';
import { nameOfLanguage } from '../../../src/lib/docs/language.ts';
import { startOfLine } from '../../../src/lib/docs/lines.ts';
import type { Message } from '../../../src/lib/finding.ts';
import { defaultLocale, isPartial, locales, type Locale } from '../../../src/lib/locales.ts';
import { toCommand } from '../../../src/lib/translations/translateCommand.ts';
import { nameCommand, rangeOfRecord } from '../pairs.ts';
import type { SiteRule } from '../rule.ts';
import { twinsOf } from '../twins.ts';

/** Every page but a draft exists, translated, in every language that is not marked as partial. */
export const missingTranslation: SiteRule = {
  id: 'missing-translation',
  scope: 'page',
  knows: 'site',
  comparesLanguages: true,
  check(page, facts, report) {
    const { file } = page;
    // A draft is in no production build.
    if (isDraft(page)) return;
    const status = facts.translations.get(file);
    if (status?.state === 'missing' && !isPartial(status.locale))
      report({ message: toPlaceMessage(status.locale, file), range: rangeOfRecord(page) });
    if (status?.state !== 'source') return;
    for (const twin of twinsOf(file)) {
      if (facts.files.has(twin.file) || isPartial(twin.locale)) continue;
      report({ message: toMessage(twin.locale, file), range: startOfLine(1) });
    }
  },
};

function toMessage(locale: Locale, file: string): Message {
  const command = nameCommand(toCommand({ file, to: locale }));
  if (locale === defaultLocale) {
    const folder = `${locales[defaultLocale].docsDir}/`;
    return {
      en: `Unexpected page that is not in ${folder}, expected a file there: the site is built from that folder, and nobody sees this page. Run ${command}.`,
      'zh-Hans': `页面在 ${folder} 里没有对应的文件，应有：网站按这个文件夹构建，现在谁也看不到这一页。请运行 ${command}。`,
    };
  }
  return {
    en: `Unexpected page without a translation, expected one in ${nameOfLanguage(locale, 'en')}. Run ${command}.`,
    'zh-Hans': `页面缺少${nameOfLanguage(locale, 'zh-Hans')}译文。请运行 ${command}。`,
  };
}

/** For a page that holds the source's text until it is translated. */
function toPlaceMessage(locale: Locale, file: string): Message {
  const command = nameCommand(`${toCommand({ file, accept: [] })} <section>`);
  return {
    en: `Unexpected page of which no section is translated yet, expected one in ${nameOfLanguage(locale, 'en')}. Translate a section, then record it with ${command}.`,
    'zh-Hans': `本页还没有译出任何小节，应为${nameOfLanguage(locale, 'zh-Hans')}译文。请先译一节，再用 ${command} 记录。`,
  };
}
