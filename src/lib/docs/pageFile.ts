import { pageOfFile } from '../locales.ts';
import type { Page } from './page.ts';

export function formatOf(file: string): Page['format'] {
  return /\.mdx$/i.test(file) ? 'mdx' : 'md';
}

/** A file's text without a byte order mark: what all offsets and columns refer to. */
export function withoutMark(source: string): string {
  return source.startsWith('\uFEFF') ? source.slice(1) : source;
}

/** Whether Docusaurus makes a page of this file: Markdown in a locale's folder, no part of its path with a leading underscore. */
export function isPageFile(file: string): boolean {
  const page = pageOfFile(file);
  return page !== undefined && /\.mdx?$/.test(page) && !page.split('/').some((part) => part.startsWith('_'));
}
