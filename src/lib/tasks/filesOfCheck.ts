import { exampleFile } from '../examples/example.ts';
import { fullLocaleIds, locales, type Locale } from '../locales.ts';
import type { Task, TaskCheck } from './task.ts';

/** Where a page is in a language. */
export function pageFileOf(page: string, locale: Locale): string {
  return `${locales[locale].docsDir}/${page}`;
}

/** The files that a check looks at, whether they are there or not. Pure. */
export function filesOfCheck(check: TaskCheck): string[] {
  switch (check.check) {
    case 'page':
    case 'section':
    case 'front-matter':
      return filesOfPage(check);
    case 'text':
    case 'no-text':
      return 'file' in check ? [check.file] : filesOfPage(check);
    case 'file':
    case 'entry':
      return [check.file];
    case 'example':
      return [exampleFile(check.example)];
    case 'translated':
      // Which of the others is the source is in the page's own words.
      return fullLocaleIds.map((locale) => pageFileOf(check.page, locale));
  }
}

/** All that the checks of a task look at, each file once. Pure. */
export function filesOfTask({ verify }: Pick<Task, 'verify'>): string[] {
  return [...new Set(verify.flatMap(filesOfCheck))];
}

function filesOfPage({
  page,
  locales: wanted = fullLocaleIds,
}: {
  page: string;
  locales?: readonly Locale[];
}): string[] {
  return wanted.map((locale) => pageFileOf(page, locale));
}
