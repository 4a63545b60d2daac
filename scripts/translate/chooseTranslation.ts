import { defaultLocale, localeIds, type Locale } from '../../src/lib/locales.ts';
import type { PageStatus } from '../../src/lib/translations/status.ts';

export type Choice = {
  /** The language of the file that was named; absent when only the page was. */
  named?: Locale;
  to?: Locale;
  from?: Locale;
  isAccept: boolean;
};

/**
 * Which translation of a page somebody means: `chosen`, in the language `chosen.locale`, from `source` (absent when that cannot
 * be told). Or the languages between which they have to choose. Pure.
 */
export function chooseTranslation(
  { named, to, from, isAccept }: Choice,
  pages: readonly PageStatus[],
  present: ReadonlySet<Locale>,
): { chosen: PageStatus; source?: Locale } | { candidates: readonly Locale[] } {
  const target = to ?? chooseLocale();
  if (typeof target !== 'string') return { candidates: target };
  const chosen = pages.find(({ locale }) => locale === target);
  if (!chosen) return { candidates: [] };
  const source = from ?? chosen.source ?? guessSource(target);
  return { chosen, ...(source !== undefined && { source }) };

  function chooseLocale(): Locale | readonly Locale[] {
    const own = pages.find(({ locale }) => locale === named);
    if (named !== undefined && own && isTranslation(own)) return named;
    const source = named ?? pages.find(({ state }) => state === 'source')?.locale;
    const [alone] = present;
    if (source === undefined && alone !== undefined && present.size === 1) return alone;
    const others = localeIds.filter((id) => id !== source && id !== from);
    const [only] = others;
    return only !== undefined && others.length === 1 ? only : others;
  }

  function isTranslation({ locale, state, reason }: PageStatus): boolean {
    if (!present.has(locale) || (from !== undefined && from !== locale)) return true;
    if (reason !== 'no-record') return state !== 'source';
    // Of two pages that say nothing, the one in the default language is rather the source.
    return !isAccept || locale !== defaultLocale;
  }

  function guessSource(target: Locale): Locale | undefined {
    const others = localeIds.filter((id) => id !== target && present.has(id));
    return others.find((id) => id === defaultLocale) ?? others[0];
  }
}
