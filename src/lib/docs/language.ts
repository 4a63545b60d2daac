import type { Locale } from '../locales.ts';

/** The languages whose prose the gate knows, and in which it speaks. */
export const languages = ['en', 'zh-Hans'] as const;
export type Language = (typeof languages)[number];

export function isLanguage(name: string): name is Language {
  return languages.some((language) => language === name);
}

const names = {
  en: new Intl.DisplayNames('en', { type: 'language' }),
  'zh-Hans': new Intl.DisplayNames('zh-Hans', { type: 'language' }),
} as const satisfies Record<Language, Intl.DisplayNames>;

/** What a language of the site is called by those who read `reader`: "Japanese", "日语". */
export function nameOfLanguage(locale: Locale, reader: Language): string {
  return names[reader].of(locale) ?? locale;
}

/** How many of the letters have to be Han, in a page outside the site, for it to be Chinese, and at most for English. */
const minHan = 0.15;
const maxHan = 0.02;
/** Letters with marks, as in "déjà": English has next to none, most other languages with Latin letters several in a hundred. */
const maxMarked = 0.01;

/**
 * The language of a page: that of its folder or, outside the site, the one that its letters tell. Undefined for a
 * language that no rule knows, and for a page that is too mixed to tell.
 */
export function languageOf(text: string, locale: Locale | undefined): Language | undefined {
  if (locale !== undefined) return isLanguage(locale) ? locale : undefined;
  const { han, latin, marked, other } = countLetters(text);
  const letters = han + latin + marked + other;
  if (letters === 0 || other / letters > maxHan || marked / letters > maxMarked) return undefined;
  // A Han character stands for about four Latin letters.
  const share = (han * 4) / (han * 4 + latin);
  if (share >= minHan) return 'zh-Hans';
  return share <= maxHan ? 'en' : undefined;
}

type Letters = { han: number; latin: number; marked: number; other: number };

// By numbers: Unicode regular expressions take ten times as long, and every rule about one language asks.
function countLetters(text: string): Letters {
  const letters: Letters = { han: 0, latin: 0, marked: 0, other: 0 };
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) {
      if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) letters.latin++;
    } else if (isHan(unit)) letters.han++;
    else if (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7) letters.marked++;
    else if (isOther(unit)) letters.other++;
  }
  return letters;
}

/** Of a character beyond U+FFFF, the first half says it. */
function isHan(unit: number): boolean {
  return (
    (unit >= 0x3400 && unit <= 0x9fff && !(unit >= 0x4dc0 && unit <= 0x4dff)) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xd840 && unit <= 0xd8bf)
  );
}

/** Cyrillic; Hiragana and Katakana; Hangul. */
function isOther(unit: number): boolean {
  return (
    (unit >= 0x400 && unit <= 0x52f) ||
    (unit >= 0x3041 && unit <= 0x30ff) ||
    (unit >= 0x1100 && unit <= 0x11ff) ||
    (unit >= 0xac00 && unit <= 0xd7a3)
  );
}
