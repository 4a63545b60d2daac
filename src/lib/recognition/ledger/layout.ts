/** Where a site keeps its pages, as far as paths tell. */
export type Layout = {
  /** BCP 47. */
  defaultLocale: string;
  /** Language of a documentation page as a BCP 47 tag; undefined for anything else. */
  localeOf: (file: string) => string | undefined;
  /** Path of a page inside its language's folder: equal for all translations of one page. */
  pageOf: (file: string) => string | undefined;
};

type LayoutOptions = {
  /** Folder of the pages in the default language, repository-relative, without slashes at its ends. */
  docsDir: string;
  /** BCP 47. */
  defaultLocale: string;
};

type Place = { locale: string; page: string };

/** The layout of a Docusaurus site: `docsDir` for the default language, `i18n/<locale>/…/current` for the others. */
export function createLayout({ docsDir, defaultLocale }: LayoutOptions): Layout {
  const parse = (file: string): Place | undefined => {
    // Folders and files that start with `_` are parts of pages.
    if (!/\.mdx?$/.test(file) || /(?:^|\/)_/.test(file)) return undefined;
    if (file.startsWith(`${docsDir}/`)) return { locale: defaultLocale, page: file.slice(docsDir.length + 1) };
    const [, locale, page] = /^i18n\/([^/]+)\/docusaurus-plugin-content-docs\/current\/(.+)$/.exec(file) ?? [];
    return locale !== undefined && page !== undefined ? { locale, page } : undefined;
  };

  // A history asks for the same few thousand paths again and again.
  const known = new Map<string, Place | undefined>();
  const find = (file: string): Place | undefined => {
    const place = known.get(file);
    if (place !== undefined || known.has(file)) return place;
    const parsed = parse(file);
    known.set(file, parsed);
    return parsed;
  };
  return { defaultLocale, localeOf: (file) => find(file)?.locale, pageOf: (file) => find(file)?.page };
}
