import path from 'node:path/posix';
import { parse as parseYaml } from 'yaml';
import { defaultLocale, localeIds, localeOfFile, locales, pageOfFile, type Locale } from '../../src/lib/locales.ts';

export type SourceFile = {
  /** Repository-relative, POSIX separators. */
  file: string;
  text: string;
};

export type SourceMap = {
  /** The Markdown file that a page is made from, by the page's decoded path with a trailing slash. */
  sources: ReadonlyMap<string, SourceFile>;
  /** The paths a Markdown file is served at, by locale; a file without translation serves several. */
  routes: ReadonlyMap<string, ReadonlyMap<Locale, string>>;
};

/**
 * Works out which file each page comes from, as Docusaurus does: `docs/a/01-b.md` is served at `<base>a/b/`, index
 * files at their folder, `slug` and `id` in the front matter override, and a page without a translation is made
 * from the default locale's file. The build itself does not say.
 */
export function buildSourceMap(files: readonly SourceFile[], baseUrl: string): SourceMap {
  const sources = new Map<string, SourceFile>();
  const routes = new Map<string, Map<Locale, string>>();
  const pages = files.filter(({ file }) => isPage(file));
  const translated = new Set(pages.map(({ file }) => file));

  for (const source of pages) {
    const { file } = source;
    const own = localeOfFile(file);
    const page = pageOfFile(file);
    if (own === undefined || page === undefined) continue;
    const slug = slugOf(page, readFrontMatter(source.text));
    const served = own === defaultLocale ? localeIds : [own];
    for (const locale of served) {
      if (locale !== own && translated.has(`${locales[locale].docsDir}/${page}`)) continue;
      const route = `${baseUrl}${locales[locale].urlSegment}${slug}`;
      sources.set(route, source);
      routes.set(file, (routes.get(file) ?? new Map<Locale, string>()).set(locale, route));
    }
  }
  return { sources, routes };
}

/** The locale of a page, by its path. */
export function localeOfRoute(route: string, baseUrl: string): Locale {
  const found = localeIds.find((id) => locales[id].urlSegment && route.startsWith(baseUrl + locales[id].urlSegment));
  return found ?? defaultLocale;
}

// Docusaurus leaves out what starts with an underscore: parts that other pages import.
function isPage(file: string): boolean {
  return /\.mdx?$/.test(file) && !/(?:^|\/)_/.test(pageOfFile(file) ?? '_');
}

type PlacingFrontMatter = { slug?: string; id?: string; parse_number_prefixes?: boolean };

/** The path of a page below its locale, without a slash in front and, unless empty, with one behind. */
function slugOf(page: string, frontMatter: PlacingFrontMatter): string {
  const folder = path.dirname(page);
  const name = path.basename(page).replace(/\.mdx?$/, '');
  const strip = frontMatter.parse_number_prefixes === false ? (text: string) => text : stripNumberPrefix;
  const parent = folder === '.' ? '' : folder.split('/').map(strip).join('/');
  const { slug, id = strip(name) } = frontMatter;
  const isIndex = ['index', 'readme', path.basename(folder).toLowerCase()].includes(name.toLowerCase());
  const served = slug?.startsWith('/') ? slug : !slug && isIndex ? parent : path.join('/', parent, slug ?? id);
  return served.replace(/^\/+/, '').replace(/([^/])\/*$/, '$1/');
}

// The same patterns as Docusaurus: dates and versions (2021-11-x, 7.0-x) are not number prefixes.
function stripNumberPrefix(name: string): string {
  if (/^\d+[-_.]\d+/.test(name)) return name;
  return /^\d+\s*[-_.]+\s*([^-_.\s].*)$/.exec(name)?.[1] ?? name;
}

function readFrontMatter(text: string): PlacingFrontMatter {
  const yaml = /^\uFEFF?---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|$)/s.exec(text)?.[1];
  // YAML is slow to parse and most pages are placed by their file name alone.
  if (yaml === undefined || !/^(?:slug|id|parse_number_prefixes)\s*:/m.test(yaml)) return {};
  const { slug, id, parse_number_prefixes } = parseMapping(yaml);
  return {
    ...(isScalar(slug) && { slug: String(slug) }),
    ...(isScalar(id) && { id: String(id) }),
    ...(typeof parse_number_prefixes === 'boolean' && { parse_number_prefixes }),
  };
}

function parseMapping(yaml: string): Record<string, unknown> {
  try {
    const value: unknown = parseYaml(yaml);
    return value !== null && typeof value === 'object' ? { ...value } : {};
  } catch {
    // Front matter that cannot be read is the linter's finding.
    return {};
  }
}

function isScalar(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
