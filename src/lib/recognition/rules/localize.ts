import type { LocalizedText } from './rules.ts';

/** The text for a BCP 47 tag: that language exactly, else without its region or script, else English, else the first. */
export function localize(text: LocalizedText, locale: string): string {
  if (typeof text === 'string') return text;
  for (const tag of [locale, ...parentsOf(locale), 'en']) {
    const found = Object.hasOwn(text, tag) ? text[tag] : undefined;
    if (found !== undefined) return found;
  }
  return Object.values(text)[0] ?? '';
}

/** `zh-Hans` and `zh` for `zh-Hans-CN` (lookup of RFC 4647). */
function parentsOf(locale: string): string[] {
  const parts = locale.split('-');
  return parts.slice(1).map((_, index) => parts.slice(0, -1 - index).join('-'));
}
