import { defaultLocale, localeIds } from '../../../src/lib/locales.ts';
import type { Message } from '../../../src/lib/finding.ts';
import type { PageStatus } from '../../../src/lib/translations/status.ts';
import { toCommand } from '../../../src/lib/translations/translateCommand.ts';
import { nameCommand, rangeOfRecord } from '../pairs.ts';
import type { SiteRule } from '../rule.ts';
import { twinsOf } from '../twins.ts';

/** Every translation says what it was translated from, and that is there. */
export const translationRecord: SiteRule = {
  id: 'translation-record',
  scope: 'page',
  knows: 'site',
  comparesLanguages: true,
  check(page, { translations }, report) {
    const status = translations.get(page.file);
    if (!status) return;
    // Of pages that do not say which of them is the source, the one in the default language is more often it.
    const isSpokenFor =
      status.locale === defaultLocale &&
      twinsOf(page.file).some(({ file }) => translations.get(file)?.reason === 'no-record');
    if (status.reason === 'no-record' && isSpokenFor) return;
    const message = toMessage(status);
    if (message) report({ message, range: rangeOfRecord(page) });
  },
};

/** A page that cannot be read has findings of other rules. */
function toMessage(status: PageStatus): Message | undefined {
  const { file, source = '', sourceFile, state, reason } = status;
  if (state === 'orphaned') {
    const gone = sourceFile ?? twinsOf(file).find(({ locale }) => locale === source)?.file ?? source;
    return {
      en: `Unexpected translation without its source, expected ${gone}. Move this page to where its source is now, delete it, or make it a source by removing "translation".`,
      'zh-Hans': `译文的原文 ${gone} 已不存在。请把本页移到原文现在的位置；原文已删除时，请删除本页，或去掉 "translation"，使它成为原文。`,
    };
  }
  if (state !== 'unknown') return undefined;
  const languages = localeIds.join(', ');
  const from = status.locale === defaultLocale ? localeIds.find((id) => id !== defaultLocale) : defaultLocale;
  switch (reason) {
    case 'no-record': {
      const accept = nameCommand(toCommand({ file, ...(from && { from }), accept: [] }));
      return {
        en: `Missing record of what this page was translated from, expected "translation" in all languages but one. Run ${accept} for the translation.`,
        'zh-Hans': `本页没有记录译自哪种语言，除原文之外，各语言的页面都应有 "translation"。请对译文运行 ${accept}。`,
      };
    }
    case 'no-source':
      return {
        en: `Unexpected pages that say they were translated from each other, expected one source. Remove "translation" from the page that is the source.`,
        'zh-Hans': `各语言的页面互为译文，应有一个是原文。请去掉原文里的 "translation"。`,
      };
    case 'unknown-language':
      return {
        en: `Unexpected language that the page was translated from, expected one of ${languages}. Correct "source".`,
        'zh-Hans': `译文的来源语言有误，应为 ${languages} 之一。请改正 "source"。`,
      };
    default:
      return undefined;
  }
}
