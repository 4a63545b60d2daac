import type { parsePage } from '../docs/parsePage.ts';
import type { TranslationStatus } from './status.ts';

export type ReadTranslationsOptions = {
  /** The repository's folder. */
  root: string;
  /** Content that counts instead of what is on the disk, by file. */
  contents?: ReadonlyMap<string, Uint8Array>;
  /** Files that count as if they were not there. */
  absent?: ReadonlySet<string>;
  /** Ask history since when a page is stale, and where the source of an orphaned one went. */
  history?: boolean;
  /** Called when a text has to be parsed that the cache does not know: the parsers take longer to load than all the rest takes. */
  loadParser: () => Promise<typeof parsePage>;
};

/** The state of every page in every language. */
export async function readTranslations(_options: ReadTranslationsOptions): Promise<TranslationStatus> {
  throw new Error('not yet');
}
