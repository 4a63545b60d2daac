import { addHistory } from './history/addHistory.ts';
import { toFile } from './buildStatus.ts';
import { openCache } from './cache.ts';
import { createComparer, type Comparer, type LoadParser } from './compareTexts.ts';
import { readEntries, toQuestions, toStatus, type Entry } from './pageEntries.ts';
import { readPageFiles } from './pageFiles.ts';
import { toOthers } from './history/sinceWhen.ts';
import type { TranslationStatus } from './status.ts';
import { readTextHistory, type TextHistory } from './history/textHistory.ts';

export type ReadTranslationsOptions = {
  /** The repository's folder. */
  root: string;
  /** Content that counts instead of what is on the disk, by file. */
  contents?: ReadonlyMap<string, Uint8Array>;
  /** Files that count as if they were not there. */
  absent?: ReadonlySet<string>;
  /** Ask history since when a page is stale, and where the source of an orphaned one went. */
  history?: boolean;
  /**
   * Called when texts have to be parsed that the cache does not know, with their files: the parsers take longer to load than all
   * the rest takes, and that of MDX the longest.
   */
  loadParser: LoadParser;
};

/**
 * The state of every page in every language. A page whose source has the recorded text is fresh without git being asked; the
 * recorded texts of all others come from one process. Without git, or in a repository with SHA-256 names, which cannot be
 * recorded, a page whose source has changed is `stale` without sections. Nothing is fetched, and nothing is thrown for what
 * is in a page.
 */
export async function readTranslations(options: ReadTranslationsOptions): Promise<TranslationStatus> {
  const { root, history = false, loadParser } = options;
  const cache = openCache(root);
  const entries = await readEntries(readPageFiles(options), { cache, loadParser });
  const contents = new Map<string, Uint8Array>();
  for (const { current, source } of entries)
    if (current !== undefined && source?.content) contents.set(current, source.content);
  const comparer = createComparer(root, { cache, loadParser, contents });
  const open = entries.flatMap(toQuestions).filter((question) => !comparer.knows(question));
  // Git reads history while we compare. A damaged repository gives the state without dates.
  const early = history && open.length > 0 ? readEarly(root, entries, comparer).catch(() => undefined) : undefined;
  await comparer.compare(open);
  const pages = entries.map((entry) => toStatus(entry, comparer));
  const dated = history ? await addHistory({ root, pages, entries, cache, comparer, early }) : pages;
  cache.save();
  return { pages: dated };
}

/** The history of all pages that can turn out to be stale, with the texts that will have to be looked at then. */
async function readEarly(
  root: string,
  entries: readonly Entry[],
  comparer: Comparer,
): Promise<TextHistory | undefined> {
  const changed = entries.flatMap((entry) => {
    const { page, locale, relation, source, current: now } = entry;
    const isChanged = toQuestions(entry).length > 0 && relation.kind === 'translation' && source && now !== undefined;
    return isChanged ? { file: toFile(page, locale), sourceFile: source.file, record: relation.record, now } : [];
  });
  const files = changed.map(({ file }) => file);
  const history = await readTextHistory(root, { files, sources: changed.map(({ sourceFile }) => sourceFile) });
  if (history) await comparer.load(changed.flatMap((one) => toOthers(one, history)));
  return history;
}
