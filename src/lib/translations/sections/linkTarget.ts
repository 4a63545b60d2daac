import { posix } from 'node:path';
import type { Page } from '../../docs/page.ts';
import { locales, pageOfFile, type Locale } from '../../locales.ts';

/**
 * What a link leads to, however it is written: in the folder of any language, relative or not, with or without ending, with the
 * site's own address or not.
 */
export function toTarget(url: string, { file, locale }: Pick<Page, 'file' | 'locale'>, siteUrl?: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(withoutOrigin(url, siteUrl)) ?? [];
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(path)) return url;
  return withoutEnding(toSitePath(path, file, locale)) + rest;
}

function toSitePath(path: string, file: string, locale: Locale | undefined): string {
  const here = withoutPrefix(file, locale ? `${locales[locale].docsDir}/` : '');
  if (path === '') return here;
  if (path.startsWith('@site/')) {
    const target = path.slice('@site/'.length);
    return pageOfFile(target) ?? target;
  }
  if (path.startsWith('/')) return withoutPrefix(path.slice(1), locale ? locales[locale].urlSegment : '');
  return posix.join(posix.dirname(here), path);
}

function withoutEnding(path: string): string {
  return path
    .replace(/\.mdx?$/, '')
    .replace(/(?:^|\/)index$/, '')
    .replace(/\/$/, '');
}

function withoutOrigin(url: string, siteUrl: string | undefined): string {
  if (!siteUrl || !url.startsWith(siteUrl)) return url;
  const path = url.slice(siteUrl.length);
  return path === '' || /^[?#]/.test(path) ? `/${path}` : path.startsWith('/') ? path : url;
}

function withoutPrefix(path: string, prefix: string): string {
  return path.startsWith(prefix) ? path.slice(prefix.length) : path;
}
