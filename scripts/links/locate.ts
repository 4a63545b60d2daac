import path from 'node:path/posix';
import type { Range } from '../../src/lib/finding.ts';
import { defaultLocale, locales, pageOfFile, type Locale } from '../../src/lib/locales.ts';
import type { Site } from '../../src/lib/site.ts';
import type { BrokenLink } from './checkLinks.ts';
import { parseMarkdownLinks, type MarkdownLink } from './markdownLinks.ts';
import { localeOfRoute, type SourceFile, type SourceMap } from './sourceOf.ts';

export type Location = {
  range: Range;
  /** What the author wrote, which may be a relative path to a file. */
  written: string;
  /** Found by text alone: an address in a component or in front matter. */
  approximate: boolean;
};

/** A page of the site together with the file it is made from. */
export type SourcePage = {
  source: SourceFile;
  /** Decoded path, with a trailing slash. */
  route: string;
  map: SourceMap;
  site: Site;
};

/** The links of a page's source, by every address that Docusaurus may have made out of them. */
export type PlacedLinks = { byAddress: ReadonlyMap<string, readonly MarkdownLink[]>; codeLines: ReadonlySet<number> };

/**
 * Every place in a page's source where a broken link was written; none if it comes from the layout. `readLinks` is
 * called only if the text can hold the link at all, because parsing is the slow part.
 */
export function locateLink(
  broken: BrokenLink,
  page: SourcePage,
  readLinks: (page: SourcePage) => PlacedLinks,
): Location[] {
  if (!mayContain(page.source.text, broken)) return [];
  const { byAddress, codeLines } = readLinks(page);
  const byTarget = broken.target && byAddress.get(targetKey(broken.target.path, broken.target.fragment));
  const exact = byTarget ?? byAddress.get(writtenKey(broken.href)) ?? [];
  if (exact.length > 0) return exact.map(({ url, range }) => ({ range, written: url, approximate: false }));
  const found = searchText(page.source.text, spellings(broken, page), codeLines);
  return found ? [found] : [];
}

/** Parses the source of a page and resolves its links. */
export function placeLinks(page: SourcePage): PlacedLinks {
  const { links, codeLines } = parseMarkdownLinks(page.source.text);
  const byAddress = new Map<string, MarkdownLink[]>();
  for (const link of links) {
    for (const key of new Set([...targetKeys(link.url, page), writtenKey(link.url)])) {
      byAddress.set(key, [...(byAddress.get(key) ?? []), link]);
    }
  }
  return { byAddress, codeLines };
}

/** The last part of a target survives every way of writing it: relative, absolute, as a file name. */
function mayContain(text: string, { href, target }: BrokenLink): boolean {
  const telling =
    target?.fragment ||
    target?.path
      .split('/')
      .findLast(Boolean)
      ?.replace(/\.html$/, '');
  if (!telling) return true;
  return [telling, encodeURIComponent(telling), href].some((form) => text.includes(form));
}

function targetKeys(url: string, { source, route, map, site }: SourcePage): string[] {
  const [, address = '', fragment = ''] = /^([^#]*)#?(.*)$/s.exec(url.replace(/^pathname:\/\//, '')) ?? [];
  const locale = localeOfRoute(route, site.baseUrl);
  const target = address.replace(/\?.*$/s, '');
  if (target.startsWith('/') && !target.startsWith('//') && !/\.mdx?$/.test(target)) {
    const rest = target.slice(1);
    const paths = [site.baseUrl + locales[locale].urlSegment + rest, site.baseUrl + rest, target];
    return paths.map((one) => targetKey(one, fragment));
  }
  // A page is also rendered under its path without the slash, which moves relative links up by one.
  const relative = [route, route.slice(0, -1)].flatMap((page) => {
    const base = site.url + page;
    const resolved = URL.canParse(target, base) ? new URL(target, base) : undefined;
    return resolved?.origin === site.url ? resolved.pathname : [];
  });
  // A file that Docusaurus does not know is left as it stands, like any other relative link.
  const files = /\.mdx?$/.test(target) ? filesOf(decodeLoosely(target), source.file, locale) : [];
  const pages = files.flatMap((file) => map.routes.get(file)?.get(locale) ?? []);
  return [...pages, ...relative].map((page) => targetKey(page, fragment));
}

/** The files that a link to a Markdown file can mean: beside the page, in its locale's folder, or untranslated. */
function filesOf(target: string, from: string, locale: Locale): string[] {
  const files = target.startsWith('@site/')
    ? [target.slice('@site/'.length)]
    : [path.dirname(from), locales[locale].docsDir].map((folder) => path.join(folder, target));
  return files.flatMap((file) => [file, path.join(locales[defaultLocale].docsDir, pageOfFile(file) ?? target)]);
}

function writtenKey(url: string): string {
  return `written ${decodeLoosely(url)}`;
}

function targetKey(pathname: string, fragment: string): string {
  return `${decodeLoosely(pathname).replace(/(?:\/index\.html|\.html|\/)$/, '')}#${decodeLoosely(fragment)}`;
}

/** How the link can stand in a component: with or without the base URL and the locale. */
function spellings({ href, target }: BrokenLink, { route, site }: SourcePage): string[] {
  const forms = new Set([href, decodeLoosely(href)]);
  const prefix = site.baseUrl + locales[localeOfRoute(route, site.baseUrl)].urlSegment;
  for (const form of [...forms, target?.path ?? '']) {
    if (form.startsWith(prefix)) forms.add(`/${form.slice(prefix.length)}`);
  }
  for (const form of [...forms]) forms.add(form.replace(/\/$/, ''));
  return [...forms].filter((form) => form.length > 2);
}

function searchText(text: string, forms: readonly string[], codeLines: ReadonlySet<number>): Location | undefined {
  for (const [index, content] of text.split('\n').entries()) {
    if (codeLines.has(index + 1)) continue;
    for (const form of forms) {
      const start = content.indexOf(form);
      // Only as a whole address: "/guides" is not in "/guides/ebpf".
      if (
        start < 0 ||
        /[\w/.%-]/.test(content[start - 1] ?? ' ') ||
        /[\w/.%-]/.test(content[start + form.length] ?? ' ')
      )
        continue;
      const line = index + 1;
      const range = { start: { line, column: start + 1 }, end: { line, column: start + form.length + 1 } };
      return { range, written: form, approximate: true };
    }
  }
  return undefined;
}

function decodeLoosely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
