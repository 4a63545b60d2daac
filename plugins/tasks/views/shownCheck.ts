import type { Locale } from '../../../src/lib/locales.ts';
import { fullLocaleIds } from '../../../src/lib/locales.ts';
import type { SectionContent, TaskCheck } from '../../../src/lib/tasks/task.ts';
import { inOwnLanguage } from './ownText.ts';

/** A check as a reader is told about it: texts in one language, no patterns, and always the languages that it is about. */
export type ShownCheck =
  | { check: 'page'; page: string; locales: readonly Locale[] }
  | {
      check: 'section';
      page: string;
      id: string;
      locales: readonly Locale[];
      contains: readonly SectionContent[];
      lines?: number;
    }
  | { check: 'front-matter'; page: string; key: string; value?: string; locales: readonly Locale[] }
  | { check: 'text' | 'no-text'; place: ShownPlace; means: string; atLeast: number }
  | { check: 'file'; file: string }
  | { check: 'entry'; file: string; list: string; where: string; keys: readonly string[] }
  | { check: 'example'; example: string; proof?: 'executed' | 'executed-by-hand' | 'documented' }
  | { check: 'translated'; page: string; to: Locale };

export type ShownPlace = { file: string } | { page: string; locales: readonly Locale[] };

export function toShownCheck(check: TaskCheck, locale: string): ShownCheck {
  switch (check.check) {
    case 'page':
      return { ...check, locales: check.locales ?? fullLocaleIds };
    case 'section':
      return { ...check, locales: check.locales ?? fullLocaleIds, contains: check.contains ?? [] };
    case 'front-matter': {
      const { value, ...rest } = check;
      return { ...rest, ...(value !== undefined && { value: String(value) }), locales: check.locales ?? fullLocaleIds };
    }
    case 'text':
    case 'no-text': {
      const place =
        'file' in check ? { file: check.file } : { page: check.page, locales: check.locales ?? fullLocaleIds };
      const atLeast = check.check === 'text' ? (check.atLeast ?? 1) : 1;
      return { check: check.check, place, means: inOwnLanguage(check.means, locale), atLeast };
    }
    case 'entry': {
      const { where, keys = [], ...rest } = check;
      const shown = Object.entries(where).map(([key, value]) => `${key}: ${String(value)}`);
      return { ...rest, where: shown.join(', '), keys };
    }
    default:
      return check;
  }
}
