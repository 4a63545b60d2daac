import type { ReactNode } from 'react';
import type { Locale } from '../../../src/lib/locales.ts';
import { useLanguages } from './useSite.ts';

/** The name of a language in that language, marked as such for those who hear it. */
export function LanguageName({ locale }: { locale: Locale }): ReactNode {
  const { nameOf } = useLanguages();
  return <span lang={locale}>{nameOf(locale)}</span>;
}
