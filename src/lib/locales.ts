/**
 * The languages of the site, as BCP 47 tags. Adding one here and creating its folder is all
 * that the build, the gate, search and the contributor pages need.
 */
export const defaultLocale = 'zh-Hans';

type LocaleSettings = {
  /** Name of the language in the language itself, for the switch in the navbar. */
  label: string;
  /** Folder of the Markdown pages, repository-relative, POSIX separators. */
  docsDir: string;
  /** Path segment behind the base URL; empty for the default locale. */
  urlSegment: string;
  /**
   * A language that is only beginning: pages may be missing in it without a warning. `npm run translations` lists them,
   * and the site shows the source in their place.
   */
  partial?: boolean;
};

export const locales = {
  'zh-Hans': { label: '简体中文', docsDir: 'docs', urlSegment: '' },
  en: {
    label: 'English',
    docsDir: 'i18n/en/docusaurus-plugin-content-docs/current',
    urlSegment: 'en/',
  },
} as const satisfies Record<string, LocaleSettings>;

export type Locale = keyof typeof locales;

export const localeIds = Object.keys(locales) as Locale[];

/** Whether pages may be missing in a language without a warning. */
export function isPartial(locale: Locale): boolean {
  const { partial = false }: LocaleSettings = locales[locale];
  return partial;
}

/** The languages that every page is written in. */
export const fullLocaleIds: readonly Locale[] = localeIds.filter((id) => !isPartial(id));

/** The locale whose page folder holds `file` (repository-relative), or undefined outside all of them. */
export function localeOfFile(file: string): Locale | undefined {
  return localeIds.find((id) => file.startsWith(`${locales[id].docsDir}/`));
}

/** Path of a page inside its locale's folder: equal for all translations of one page. */
export function pageOfFile(file: string): string | undefined {
  const locale = localeOfFile(file);
  return locale && file.slice(locales[locale].docsDir.length + 1);
}
