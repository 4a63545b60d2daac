import { locales, type Locale } from '../locales.ts';
import type { Comparison } from './compareTexts.ts';
import { baselinesOf, mergeChanges } from './compare/mergeChanges.ts';
import type { TranslationRecord } from './record.ts';
import type { Relation } from './relatePages.ts';
import type { PageStatus, Reason, SectionChange } from './status.ts';

export type StatusFacts = {
  page: string;
  locale: Locale;
  relation: Relation;
  /** Whether there is a page in that language. */
  hasPage: (locale: Locale) => boolean;
  /** Object name of the text that the page has in a language. */
  blobOf: (locale: Locale) => string | undefined;
  /** What has changed in the source since one of the recorded texts. */
  compare: (baseline: string) => Comparison;
  /** What has changed between two recorded texts, where that is known. */
  compareRecorded?: (then: string, now: string) => Comparison;
};

/** The state of one page in one language. Pure. */
export function buildStatus({
  page,
  locale,
  relation,
  hasPage,
  blobOf,
  compare,
  compareRecorded,
}: StatusFacts): PageStatus {
  const { source } = relation;
  const currentBlob = source && blobOf(source);
  const common = {
    page,
    locale,
    ...(source && { source }),
    file: toFile(page, locale),
    ...(source && hasPage(source) && { sourceFile: toFile(page, source) }),
    ...(currentBlob !== undefined && { currentBlob }),
  };
  if (relation.kind !== 'translation') {
    const { kind, reason, recordedBlob } = relation;
    return {
      ...common,
      state: kind,
      ...(reason && { reason }),
      ...(recordedBlob !== undefined && { recordedBlob }),
      sections: [],
    };
  }
  const { record } = relation;
  const recorded = { ...common, ...(record.blob !== undefined && { recordedBlob: record.blob }) };
  if (record.blob === undefined && Object.keys(record.sections).length === 0)
    return { ...recorded, state: 'missing', sections: [] };
  const changes = collectChanges(record, compare, compareRecorded);
  if (typeof changes === 'string') return { ...recorded, state: 'stale', reason: changes, sections: [] };
  const isStale = changes.some(({ kind }) => kind !== 'cosmetic');
  return { ...recorded, state: isStale ? 'stale' : 'fresh', sections: changes };
}

function collectChanges(
  record: TranslationRecord,
  compare: (baseline: string) => Comparison,
  compareRecorded: (then: string, now: string) => Comparison = () => [],
): SectionChange[] | Reason {
  const answers = new Map(baselinesOf(record).map((baseline) => [baseline, compare(baseline)] as const));
  for (const answer of answers.values()) if (typeof answer === 'string') return answer;
  const known = (answer: Comparison = []) => (typeof answer === 'string' ? [] : answer);
  return mergeChanges(
    record,
    (baseline) => known(answers.get(baseline)),
    (then, now) => known(compareRecorded(then, now)),
  );
}

export function toFile(page: string, locale: Locale): string {
  return `${locales[locale].docsDir}/${page}`;
}
