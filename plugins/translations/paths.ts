import type { Locale } from '../../src/lib/locales.ts';
import { frontMatterSection, introSection } from '../../src/lib/translations/status.ts';
import { toCommand as toTranslateCommand } from '../../src/lib/translations/translateCommand.ts';

/** Path of the status page, below the base URL. */
export function overviewPath(routeBasePath: string): string {
  return `/${routeBasePath}/`;
}

/** Path of the differences of a page (`guides/ebpf/index.md`), below the base URL. */
export function differencePath(routeBasePath: string, page: string): string {
  const slug = page.replace(/\.mdx?$/, '').replace(/\/index$/, '');
  return `/${routeBasePath}/${slug}/`;
}

const anchors: Readonly<Record<string, string>> = {
  [frontMatterSection]: '-front-matter',
  [introSection]: '-intro',
};

/** Id of a section on the page of differences. A page can be out of date in several languages. */
export function toAnchor(locale: Locale, section: string): string {
  return `${locale}-${anchors[section] ?? section}`;
}

/** What to type to start a translation, or to see what has changed since. */
export function toCommand(sourceFile: string, locale: Locale): string {
  return toTranslateCommand({ file: sourceFile, to: locale });
}

/** What to type to record that a translation, or one section of it, is up to date. */
export function toAcceptCommand(sourceFile: string, locale: Locale, section?: string): string {
  return toTranslateCommand({ file: sourceFile, to: locale, accept: section === undefined ? [] : [section] });
}
