import type { Page } from '../../src/lib/docs/page.ts';
import type { Locale } from '../../src/lib/locales.ts';
import { adaptLinks, type Move } from '../../src/lib/translations/adaptLinks.ts';
import { applyRecord } from './applyRecord.ts';

/** The language of a source, and the object name of its text. */
export type Origin = { source: Locale; draft: string };

/**
 * The text of a page to translate in: that of its source, which it names, and of which nothing counts as translated. Undefined
 * when the front matter of the source cannot be read. Pure.
 */
export function planCreate(page: Page, { source, draft }: Origin, move: Move): string | undefined {
  return applyRecord(adaptLinks(page, move), { source, draft, sections: {} });
}
