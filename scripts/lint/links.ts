import { posix } from 'node:path';
import type { Page } from '../../src/lib/docs/page.ts';
import { isPageFile } from '../../src/lib/docs/pageFile.ts';
import type { PageLink } from '../../src/lib/docs/tree.ts';
import { defaultLocale, locales, pageOfFile, type Locale } from '../../src/lib/locales.ts';
import { toRoute } from './routes.ts';
import type { Facts } from './rule.ts';

export type Target = {
  /** Files that satisfy the link; the first is the one to name in a message. */
  candidates: readonly [string, ...string[]];
};

/**
 * The repository files that a link of a page may mean, resolved as Docusaurus does. Undefined for what
 * is no file link: other sites, anchors, addresses of pages. Throws a URIError on a malformed percent escape.
 */
export function toTarget(
  { kind, url }: Pick<PageLink, 'kind' | 'url'>,
  file: string,
  locale: Locale,
): Target | undefined {
  const raw = pathOf(url);
  if (raw === '' || raw.startsWith('//') || /^[a-z][a-z\d+.-]*:/i.test(raw)) return undefined;
  const path = decodeURIComponent(raw);
  const here = (to: string): string => posix.join(posix.dirname(file), to);

  if (/\.mdx?$/i.test(path)) return pageTarget(path, here(path), locale);
  if (kind !== 'image' && !isAsset(path)) return undefined;
  if (path.startsWith('@site/')) return { candidates: [posix.normalize(path.slice('@site/'.length))] };
  if (path.startsWith('/')) return { candidates: [posix.join('static', path)] };
  return { candidates: [here(path)] };
}

/**
 * The file of the page that a link leads to, this one included; undefined when there is none or the link
 * is malformed, which is for other rules to say.
 */
export function targetPageOf(
  { kind, url }: Pick<PageLink, 'kind' | 'url'>,
  { file, locale }: Pick<Page, 'file' | 'locale'>,
  { files, routes }: Pick<Facts, 'files' | 'routes'>,
): string | undefined {
  const path = pathOf(url);
  if (path === '') return file;
  const decoded = decodePath(path);
  if (!locale || decoded === undefined) return undefined;
  const target = toTarget({ kind, url }, file, locale);
  if (target) return target.candidates.find((candidate) => files.has(candidate) && isPageFile(candidate));
  return /^\/(?!\/)/.test(decoded) ? routes.files.get(toRoute(decoded, locale))?.[0] : undefined;
}

/** What stands before the query and the anchor. */
export function pathOf(url: string): string {
  return url.replace(/[?#].*$/s, '');
}

/** Undefined where a percent sign has no two hexadecimal digits behind it. */
export function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** Candidates that are no pages cannot be linked to as Markdown: Docusaurus has no address for them. */
export function isLinkable(candidate: string): boolean {
  return /\.mdx?$/i.test(candidate) ? isPageFile(candidate) : true;
}

function pageTarget(path: string, here: string, locale: Locale): Target {
  if (path.startsWith('@site/')) return { candidates: [posix.normalize(path.slice('@site/'.length))] };
  const [own, source] = [locales[locale].docsDir, locales[defaultLocale].docsDir].map((dir) => posix.join(dir, path));
  const roots = [own, source, posix.normalize(path.replace(/^\/+/, ''))].filter((candidate) => candidate !== undefined);
  const [first = here, ...rest] = roots;
  if (path.startsWith('/')) return { candidates: [first, ...rest] };
  // plugins/translations/translatedLinks.ts leads to the original where there is no translation.
  const original = pageOfFile(here);
  const beside = [
    here,
    ...(original === undefined ? [] : [posix.join(locales[defaultLocale].docsDir, original)]),
  ] as const;
  return { candidates: /^\.\.?\//.test(path) ? [...beside] : [...beside, ...roots] };
}

// Absolute addresses may be generated (/sitemap.xml, /search.html): only those of our static images are files.
function isAsset(path: string): boolean {
  if (path.startsWith('/')) return /^\/img\/.+\.[a-z]\w*$/i.test(path);
  return /\.[a-z]\w*$/i.test(posix.basename(path)) && !/\.html?$/i.test(path);
}
