import { defaultLocale, localeIds, type Locale } from '../locales.ts';
import type { TranslationRecord } from './record.ts';
import type { PageState, Reason } from './status.ts';

/** What a page is to the others of its kind, before any text is compared. */
export type Relation =
  | { kind: 'translation'; source: Locale; record: TranslationRecord }
  | { kind: Exclude<PageState, 'fresh' | 'stale'>; source?: Locale; reason?: Reason; recordedBlob?: string };

/** What the front matter of a page says of its source; `broken` when it cannot be read, undefined when it says nothing. */
export type Said = TranslationRecord | 'broken' | undefined;

/**
 * How the languages of one page hang together. `said` has the languages that have the page. A page without record is the
 * source when it is the only such one, or when another page names its language.
 */
export function relatePages(said: ReadonlyMap<Locale, Said>): Map<Locale, Relation> {
  const records = new Map(
    [...said].flatMap(([locale, record]) => (isUsable(record) ? [[locale, record] as const] : [])),
  );
  const named = new Set([...records.values()].map(({ source }) => source));
  const silent = [...said.keys()].filter((locale) => said.get(locale) === undefined);
  const relations = new Map(
    [...said].map(([locale, record]): [Locale, Relation] => {
      if (record === 'broken') return [locale, { kind: 'unknown', reason: 'broken-page' }];
      if (record) return [locale, relateTranslation(locale, record, records, said)];
      const isSource = silent.length === 1 || named.has(locale);
      return [locale, isSource ? { kind: 'source' } : { kind: 'unknown', reason: 'no-record' }];
    }),
  );
  const source = pickSource(relations);
  for (const locale of localeIds)
    if (!said.has(locale)) relations.set(locale, { kind: 'missing', ...(source && { source }) });
  return relations;
}

function relateTranslation(
  locale: Locale,
  record: TranslationRecord,
  records: ReadonlyMap<string, TranslationRecord>,
  said: ReadonlyMap<Locale, Said>,
): Relation {
  const { blob, source: name } = record;
  const recorded = blob === undefined ? {} : { recordedBlob: blob };
  const source = localeIds.find((id) => id === name);
  if (!source) return { kind: 'unknown', reason: 'unknown-language', ...recorded };
  if (isCircular(locale, records)) return { kind: 'unknown', reason: 'no-source', source, ...recorded };
  if (!said.has(source)) return { kind: 'orphaned', source, ...recorded };
  return { kind: 'translation', source, record };
}

/** Whether the way from a page to its source, and on to the source of that, never ends. */
function isCircular(locale: Locale, records: ReadonlyMap<string, TranslationRecord>): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = locale; at !== undefined; at = records.get(at)?.source) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

/** The language that a missing page would be translated from. */
function pickSource(relations: ReadonlyMap<Locale, Relation>): Locale | undefined {
  const sources = localeIds.filter((locale) => relations.get(locale)?.kind === 'source');
  return sources.find((locale) => locale === defaultLocale) ?? sources[0];
}

function isUsable(record: Said): record is TranslationRecord {
  return record !== undefined && record !== 'broken';
}
