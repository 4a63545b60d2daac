import { localeIds, locales } from '../../src/lib/locales.ts';
import { displayWidth } from '../contributors/table.ts';

/** A line for each language of the site: its name in the language itself, and where it is served. */
export function toAddressLines(site: string): string[] {
  const names = localeIds.map((id) => {
    const { language } = new Intl.Locale(id);
    return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? locales[id].label;
  });
  const width = Math.max(...names.map(displayWidth));
  return localeIds.map((id, index) => {
    const name = names[index] ?? '';
    return `  ${name}${' '.repeat(width - displayWidth(name))}  ${site}${locales[id].urlSegment}`;
  });
}
