import { localeIds, type Locale } from '../locales.ts';
import { toBlobId } from './blobId.ts';
import { buildStatus } from './buildStatus.ts';
import type { Cache } from './cache.ts';
import type { Comparer, LoadParser, Question } from './compareTexts.ts';
import { baselinesOf, renamesOf } from './compare/mergeChanges.ts';
import type { PageFile } from './pageFiles.ts';
import { readSaid } from './readRecords.ts';
import type { TranslationRecord } from './record.ts';
import { relatePages, type Relation, type Said } from './relatePages.ts';
import type { PageStatus } from './status.ts';

/** One page in one language, with the page that it was translated from. */
export type Entry = {
  page: string;
  locale: Locale;
  relation: Relation;
  files: ReadonlyMap<Locale, PageFile>;
  source?: PageFile;
  /** Object name of the source's text. */
  current?: string;
};

/** Every page in every language, sorted by page; reads front matters only. */
export async function readEntries(
  files: readonly PageFile[],
  options: { cache: Cache; loadParser: LoadParser },
): Promise<Entry[]> {
  const byPage = new Map<string, Map<Locale, PageFile>>();
  for (const file of files) {
    const ofPage = byPage.get(file.page) ?? new Map<Locale, PageFile>();
    byPage.set(file.page, ofPage.set(file.locale, file));
  }
  const entries: Entry[] = [];
  for (const page of [...byPage.keys()].sort()) {
    const ofPage = byPage.get(page) ?? new Map<Locale, PageFile>();
    const said = new Map<Locale, Said>();
    for (const [locale, file] of ofPage) said.set(locale, await readSaid(file, options));
    const relations = relatePages(said);
    const names = new Map<Locale, string>();
    for (const locale of localeIds) {
      const relation = relations.get(locale);
      if (!relation) continue;
      const source = relation.source && ofPage.get(relation.source);
      const current = source?.content && (names.get(source.locale) ?? toBlobId(source.content));
      if (source && current !== undefined) names.set(source.locale, current);
      entries.push({
        page,
        locale,
        relation,
        files: ofPage,
        ...(source && { source }),
        ...(current !== undefined && { current }),
      });
    }
  }
  return entries;
}

/** What has to be compared before the state of a page can be told. */
export function toQuestions(entry: Entry): Question[] {
  const { relation, source, current: now } = entry;
  if (relation.kind !== 'translation' || !source || now === undefined || isPlace(relation.record)) return [];
  const { record } = relation;
  const pairs = [...baselinesOf(record).map((then) => ({ then, now })), ...renamesOf(record)];
  return pairs.filter(({ then, now }) => then !== now).map((pair) => ({ file: source.file, ...pair }));
}

/** Nothing of the page is translated: there is nothing to compare. */
function isPlace({ blob, sections }: TranslationRecord): boolean {
  return blob === undefined && Object.keys(sections).length === 0;
}

/** Its state, once that is compared. */
export function toStatus(entry: Entry, comparer: Comparer): PageStatus {
  const { page, locale, relation, files, source, current: now } = entry;
  return buildStatus({
    page,
    locale,
    relation,
    hasPage: (other) => files.has(other),
    blobOf: (other) => (other === source?.locale ? now : undefined),
    compare: (then) => {
      // A source that cannot be read at all.
      if (!source || now === undefined) return 'broken-page';
      return then === now ? [] : (comparer.answer({ file: source.file, then, now }) ?? 'unreadable-blob');
    },
    compareRecorded: (then, until) => (source && comparer.answer({ file: source.file, then, now: until })) ?? [],
  });
}
