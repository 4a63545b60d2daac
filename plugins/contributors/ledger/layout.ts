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

/** The layout of a Docusaurus site: `docsDir` for the default language, `i18n/<locale>/…/current` for the others. */
export function createLayout({ docsDir, defaultLocale }: LayoutOptions): Layout {
  const parse = (file: string): { locale: string; page: string } | undefined => {
    // Folders and files that start with `_` are parts of pages.
    if (!/\.mdx?$/.test(file) || /(?:^|\/)_/.test(file)) return undefined;
    if (file.startsWith(`${docsDir}/`)) return { locale: defaultLocale, page: file.slice(docsDir.length + 1) };
    const [, locale, page] = /^i18n\/([^/]+)\/docusaurus-plugin-content-docs\/current\/(.+)$/.exec(file) ?? [];
    return locale !== undefined && page !== undefined ? { locale, page } : undefined;
  };
  return { defaultLocale, localeOf: (file) => parse(file)?.locale, pageOf: (file) => parse(file)?.page };
}
