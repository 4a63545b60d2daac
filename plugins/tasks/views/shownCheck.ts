import { nameOfLanguage } from '../../../src/lib/docs/language.ts';
import { fullLocaleIds, type Locale } from '../../../src/lib/locales.ts';
import type { SectionContent, TaskCheck } from '../../../src/lib/tasks/task.ts';
import { inOwnLanguage, languageFor } from './ownText.ts';

/** A check as a reader is told about it: texts in one language, no patterns, and languages by their names. */
export type ShownCheck =
  | ({ check: 'page' } & ShownPage)
  | ({ check: 'section'; id: string; contains: readonly SectionContent[]; lines?: number } & ShownPage)
  | ({ check: 'front-matter'; key: string; value?: string } & ShownPage)
  | { check: 'text' | 'no-text'; place: ShownPlace; means: string; atLeast: number }
  | { check: 'file'; file: string }
  | { check: 'entry'; file: string; list: string; where: string; keys: readonly string[] }
  | { check: 'example'; example: string; proof?: 'executed' | 'executed-by-hand' | 'documented' }
  | { check: 'translated'; page: string; language: string };

export type ShownPlace = { file: string } | ShownPage;

/** A page, with the languages in which it is looked at, unless these are all that every page is written in. */
type ShownPage = { page: string; languages?: readonly string[] };

export function toShownCheck(check: TaskCheck, locale: string): ShownCheck {
  switch (check.check) {
    case 'page':
      return { check: check.check, ...toShownPage(check, locale) };
    case 'section': {
      const { contains = [], locales: _, ...rest } = check;
      return { ...rest, contains, ...toShownPage(check, locale) };
    }
    case 'front-matter': {
      const { value, locales: _, ...rest } = check;
      return { ...rest, ...(value !== undefined && { value: String(value) }), ...toShownPage(check, locale) };
    }
    case 'text':
    case 'no-text': {
      const place = 'file' in check ? { file: check.file } : toShownPage(check, locale);
      const atLeast = check.check === 'text' ? (check.atLeast ?? 1) : 1;
      return { check: check.check, place, means: inOwnLanguage(check.means, locale), atLeast };
    }
    case 'entry': {
      const { where, keys = [], ...rest } = check;
      const shown = Object.entries(where).map(([key, value]) => `${key}: ${String(value)}`);
      return { ...rest, where: shown.join(', '), keys };
    }
    case 'translated':
      return { check: check.check, page: check.page, language: toName(check.to, locale) };
    default:
      return check;
  }
}

function toShownPage({ page, locales = fullLocaleIds }: AboutPage, reader: string): ShownPage {
  if (locales.length === fullLocaleIds.length) return { page };
  return { page, languages: locales.map((locale) => toName(locale, reader)) };
}

type AboutPage = { page: string; locales?: readonly Locale[] };

function toName(locale: Locale, reader: string): string {
  return nameOfLanguage(locale, languageFor(reader));
}
