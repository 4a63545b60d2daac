import type { Page } from '../../src/lib/docs/page.ts';
import { localeIds, locales, type Locale } from '../../src/lib/locales.ts';
import { buildSourceMap } from '../links/sourceOf.ts';

/** The addresses below the base URL, with a slash at both ends: `/guides/ebpf/`, `/en/guides/ebpf/`. */
export type Routes = {
  /** Where a page is served, by locale; one without a translation is served in several. */
  ofFile: ReadonlyMap<string, ReadonlyMap<Locale, string>>;
  /** The files that claim an address: one, unless there is a mistake. */
  files: ReadonlyMap<string, readonly string[]>;
};

/** `generated` are the slugs of category pages, by the file that asks for one. */
export function buildRoutes(
  pages: readonly Pick<Page, 'file' | 'text'>[],
  generated: ReadonlyMap<string, string> = new Map(),
): Routes {
  const { routes: ofFile } = buildSourceMap(pages, '/');
  const files = new Map<string, string[]>();
  const claim = (route: string, file: string) => files.set(route, [...(files.get(route) ?? []), file]);
  for (const [file, routes] of ofFile) for (const route of routes.values()) claim(route, file);
  for (const [file, slug] of generated) for (const locale of localeIds) claim(toRoute(slug, locale), file);
  return { ofFile, files };
}

/** The address that a root-absolute path means on the pages of a locale. */
export function toRoute(path: string, locale: Locale): string {
  const { urlSegment } = locales[locale];
  // Docusaurus puts the language in front unless it is there already.
  const relative = path.replace(/^\/+/, '');
  const below = urlSegment && relative.startsWith(urlSegment) ? relative : urlSegment + relative;
  return `/${below}`.replace(/([^/])$/, '$1/');
}
