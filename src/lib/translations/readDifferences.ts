import type { ReadTranslationsOptions } from './readTranslations.ts';
import type { PageStatus, SectionChange } from './status.ts';

/** A section that has changed, with its texts, headings included and with LF. */
export type SectionDifference = SectionChange & {
  /** Of the source, as it was when it was translated; absent for an added section. */
  before?: string;
  /** Of the source, as it is; absent for a removed section. */
  after?: string;
  /** Of the translation, as it is; absent when it has no such section. */
  translated?: string;
};

export type PageDifference = { status: PageStatus; sections: readonly SectionDifference[] };

/** The texts behind the changes of pages, in the order of `pages`. Those without sections have none. */
export async function readDifferences(
  _pages: readonly PageStatus[],
  _options: ReadTranslationsOptions,
): Promise<PageDifference[]> {
  throw new Error('not yet');
}
