import type { Language } from '../../src/lib/docs/language.ts';
import type { TaskText } from '../../src/lib/tasks/task.ts';

/** A text for readers of a locale: a language in which nothing is written yet gets English. */
export function inOwnLanguage(text: TaskText, locale: string): string {
  return text[languageFor(locale)];
}

/** `lang` for these texts on a page of the locale, where it is not that of the page. */
export function textLang(locale: string): { lang?: Language } {
  const language = languageFor(locale);
  return language === locale ? {} : { lang: language };
}

function languageFor(locale: string): Language {
  return locale === 'zh-Hans' ? locale : 'en';
}
