import type { Locale } from '../../locales.ts';
import type { Comparison, Question } from '../compareTexts.ts';
import type { Episode } from './drift.ts';
import { baselinesOf, mergeChanges, nothing, renamesOf } from '../compare/mergeChanges.ts';
import type { TranslationRecord } from '../record.ts';
import type { Said } from '../relatePages.ts';

/** What a page was in one language after a commit of the main line; without `blob` it was not there. */
export type Version = {
  locale: Locale;
  /** Time of the commit in milliseconds. */
  at: number;
  /** Place of the commit in the main line, from HEAD, which is 0. */
  index: number;
  blob?: string;
  said?: Said;
};

/** One page with the files that it is at HEAD, and all that they have been. */
export type Timeline = { page: string; files: ReadonlyMap<Locale, string>; versions: readonly Version[] };

/** What has changed between two texts; undefined when that is not known yet. */
export type Judge = (question: Question) => Comparison | undefined;

/** The times during which a page was behind its source. What follows on a question without an answer is left out. Pure. */
export function findEpisodes({ page, files, versions }: Timeline, judge: Judge): Episode[] {
  return [...files.keys()].flatMap((locale) => {
    const episodes: Episode[] = [];
    const now = new Map<Locale, Version>();
    let open: { begunAt: number; record: TranslationRecord } | undefined;
    for (const group of groupByCommit(versions)) {
      for (const version of group) now.set(version.locale, version);
      const [{ at }] = group;
      const record = recordOf(now.get(locale));
      const source = record && [...now.values()].find((one) => one.locale === record.source && one.blob !== undefined);
      const file = source && files.get(source.locale);
      const isBehind =
        record && source?.blob !== undefined && file !== undefined
          ? judgeRecord({ record, file, now: source.blob, behindSince: open?.record }, judge)
          : false;
      if (isBehind === undefined) return episodes;
      if (isBehind && record) open = { begunAt: open?.begunAt ?? at, record };
      else if (open) {
        episodes.push({ page, locale, begunAt: open.begunAt, endedAt: at });
        open = undefined;
      }
    }
    return open ? [...episodes, { page, locale, begunAt: open.begunAt }] : episodes;
  });
}

/** Oldest first; the languages that one commit changed come together. */
function groupByCommit(versions: readonly Version[]): [Version, ...Version[]][] {
  const groups = new Map<number, [Version, ...Version[]]>();
  for (const version of versions) {
    const group = groups.get(version.index);
    if (group) group.push(version);
    else groups.set(version.index, [version]);
  }
  return [...groups].sort(([a], [b]) => b - a).map(([, group]) => group);
}

/** Undefined for a page that is no translation yet. */
function recordOf(version: Version | undefined): TranslationRecord | undefined {
  const said = version?.said;
  return said === 'broken' || said?.blob === undefined ? undefined : said;
}

type Case = { record: TranslationRecord; file: string; now: string; behindSince: TranslationRecord | undefined };

function judgeRecord({ record, file, now, behindSince }: Case, judge: Judge): boolean | undefined {
  if (record.blob === now) return false;
  // Once behind, only the very text that was recorded, or a new record, ends it: to compare all texts in between takes minutes.
  if (behindSince && JSON.stringify(behindSince) === JSON.stringify(record)) return true;
  const answers = new Map(
    baselinesOf(record)
      .filter((then) => then !== nothing)
      .map((then) => [then, then === now ? [] : judge({ file, then, now })] as const),
  );
  const renames = renamesOf(record).map((pair) => judge({ file, ...pair }));
  if ([...answers.values(), ...renames].includes(undefined)) return undefined;
  // Without the recorded text, any other one is a change.
  if ([...answers.values()].some((answer) => typeof answer === 'string')) return true;
  const known = (answer: Comparison = []) => (typeof answer === 'string' ? [] : answer);
  const changes = mergeChanges(
    record,
    (baseline) => known(answers.get(baseline)),
    (then, until) => known(judge({ file, then, now: until })),
  );
  return changes.some(({ kind }) => kind !== 'cosmetic');
}
