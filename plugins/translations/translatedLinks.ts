import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { defaultLocale, localeIds, localeOfFile, locales, pageOfFile, type Locale } from '../../src/lib/locales.ts';

export type TranslatedLinksOptions = {
  siteDir: string;
  /** The language that is being built; the default one when it is none of the site's. */
  locale: string | undefined;
  isFile?: (file: string) => boolean;
};

type Transform = (tree: Root, file: { path: string }) => void;

/**
 * Makes a remark plugin, to run before Docusaurus's own: `[b](./b.md)` leads to page b in the language that is built.
 * Docusaurus looks beside the file only, so such a link breaks as soon as one of the two pages is translated and the other
 * is not. A link to a page that exists in neither language stays as written, for Docusaurus to report.
 *
 * The plugin has no options: Docusaurus would write them, and with them the path of the folder, into the browser's bundle.
 */
export function translatedLinks({ siteDir, locale, isFile = existsSync }: TranslatedLinksOptions): () => Transform {
  const built = localeIds.find((id) => id === locale) ?? defaultLocale;
  const isThere = (file: string): boolean => isFile(path.join(siteDir, file));
  const transform: Transform = (tree, { path: absolute }) => {
    const from = path.relative(siteDir, absolute).split(path.sep).join('/');
    visit(tree, (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      const [, link = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(node.url) ?? [];
      const page = pageBeside(from, link);
      const wanted = page && fileToShow(page, built, isThere);
      // Docusaurus finds a path from the root in the folder of the language first, then in that of the default one.
      if (wanted && wanted !== toFile(page, localeOfFile(from))) node.url = `/${encodeURI(page)}${rest}`;
    });
  };
  return () => transform;
}

/** The page that a relative link to a Markdown file names, undefined for any other link. */
function pageBeside(from: string, link: string): string | undefined {
  const target = decode(link);
  if (target === undefined || !/\.mdx?$/i.test(target) || /^(?:\/|@|[a-z][a-z\d+.-]*:)/i.test(target)) return undefined;
  return pageOfFile(path.posix.join(path.posix.dirname(from), target));
}

/** The file that Docusaurus makes a page from in a language; undefined when there is none. */
function fileToShow(page: string, locale: Locale, isThere: (file: string) => boolean): string | undefined {
  return [toFile(page, locale), toFile(page, defaultLocale)].find(isThere);
}

function toFile(page: string, locale: Locale = defaultLocale): string {
  return `${locales[locale].docsDir}/${page}`;
}

function decode(link: string): string | undefined {
  try {
    return decodeURIComponent(link);
  } catch {
    return undefined;
  }
}
