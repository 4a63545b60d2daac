import type { LoadedVersion } from '@docusaurus/plugin-content-docs';
import { localeOfFile } from '../../../src/lib/locales.ts';
import { buildBreadcrumbs, type SidebarNode } from './breadcrumbs.ts';

export type SearchPage = {
  /** The built page, relative to the locale's output folder, POSIX separators. */
  file: string;
  /** Labels of the sidebar categories around the page, outermost first. */
  breadcrumbs: string[];
};

type Version = {
  docs: Pick<LoadedVersion['docs'][number], 'id' | 'source' | 'permalink' | 'draft' | 'unlisted' | 'frontMatter'>[];
  sidebars: Record<string, readonly SidebarNode[]>;
};
type Build = { locale: string; baseUrl: string; trailingSlash: boolean | undefined };

/**
 * The pages that belong into a locale's index: written in that language (a Chinese page that stands in
 * for a missing translation is left out of the English index) and meant to be found.
 */
export function toSearchPages({ docs, sidebars }: Version, build: Build): SearchPage[] {
  const breadcrumbs = buildBreadcrumbs(sidebars);
  return docs
    .filter((doc) => !doc.draft && !doc.unlisted)
    .filter((doc) => localeOfFile(doc.source.replace(/^@site\//, '')) === build.locale && !isMissing(doc.frontMatter))
    .map((doc) => ({ file: toFile(doc.permalink, build), breadcrumbs: breadcrumbs.get(doc.id) ?? [] }));
}

/** Its file is there, but nothing of it is translated yet: plugins/translations says so, and shows the source. */
function isMissing(frontMatter: Readonly<Record<string, unknown>>): boolean {
  const { translationStatus } = frontMatter as { translationStatus?: { state?: string } };
  return translationStatus?.state === 'missing';
}

function toFile(permalink: string, { baseUrl, trailingSlash }: Build): string {
  const route = decodeURI(permalink).slice(baseUrl.length).replace(/\/$/, '');
  if (route === '') return 'index.html';
  return trailingSlash === false ? `${route}.html` : `${route}/index.html`;
}
