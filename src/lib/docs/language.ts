import type { Locale } from '../locales.ts';

/** The languages whose prose the gate knows, and in which it speaks. */
export const languages = ['en', 'zh-Hans'] as const;
export type Language = (typeof languages)[number];

export function isLanguage(name: string): name is Language {
  return languages.some((language) => language === name);
}

/** How many of the letters have to be Han, in a page outside the site, for it to be Chinese, and at most for English. */
const minHan = 0.15;
const maxHan = 0.02;

/**
 * The language of a page: that of its folder or, outside the site, the one that its letters tell. Undefined for a
 * language that no rule knows, and for a page that is too mixed to tell.
 */
export function languageOf(text: string, locale: Locale | undefined): Language | undefined {
  if (locale !== undefined) return isLanguage(locale) ? locale : undefined;
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const han = count(/\p{Script=Han}/gu);
  const latin = count(/[A-Za-z]/g);
  const other = count(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}]/gu);
  const letters = han + latin + other;
  if (letters === 0 || other / letters > maxHan) return undefined;
  // A Han character stands for about four Latin letters.
  const share = (han * 4) / (han * 4 + latin);
  if (share >= minHan) return 'zh-Hans';
  return share <= maxHan ? 'en' : undefined;
}
