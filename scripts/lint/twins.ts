import { localeIds, localeOfFile, locales, pageOfFile, type Locale } from '../../src/lib/locales.ts';

/** Where the translations of a page are or should be: the same path in the folder of every other locale. */
export function twinsOf(file: string): { locale: Locale; file: string }[] {
  const own = localeOfFile(file);
  const page = pageOfFile(file);
  if (!own || !page) return [];
  return localeIds.filter((id) => id !== own).map((locale) => ({ locale, file: `${locales[locale].docsDir}/${page}` }));
}
