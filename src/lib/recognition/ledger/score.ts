import type { PointRules } from '../rules/rules.ts';
import type { ScoredChanges } from './commitType.ts';
import type { Credit } from './ledger.ts';

/** A shift of 32 bits would shift by none. */
const largestShift = 30;

/** The step that changed lines reach: bitlength(1 + lines) with `maxLines` and the limit of bulk commits. */
export function scoreSize({ lines, files }: Pick<ScoredChanges, 'lines' | 'files'>, points: PointRules): number {
  // Math.clz32 counts the zeros before the first bit of 32. 1023 lines and more are 10, as the rules' examples say.
  const size = Math.max(1, 32 - Math.clz32(Math.min(1 + lines, points.maxLines)));
  return files > points.bulk.files ? Math.min(size, points.bulk.size) : size;
}

/** Splits a pool, in thousandths: `coAuthor` is what each co-author gets, the author has the rest. */
export function sharePool(
  pool: number,
  coAuthors: number,
  { coAuthorShare }: PointRules,
): { author: number; coAuthor: number } {
  if (coAuthors === 0) return { author: pool, coAuthor: 0 };
  const coAuthor = Math.floor(Math.floor((pool * coAuthorShare) / 1000) / coAuthors);
  return { author: pool - coAuthor * coAuthors, coAuthor };
}

/**
 * Fills in `rank` and `awarded` of one person's credits (newest first, so that each day's stand together). Commits of a
 * day count for less the more there are; reviews only up to the limit of a day; tasks always.
 */
export function awardDays(credits: readonly Credit[], { review }: PointRules): void {
  for (let from = 0, to = 0; from < credits.length; from = to) {
    const day = credits[from]?.commit.day;
    while (to < credits.length && credits[to]?.commit.day === day) to++;
    const ofDay = to - from === 1 ? credits.slice(from, to) : credits.slice(from, to).sort(mostFirst);
    let rank = 0;
    let left = review.dailyLimit;
    for (const credit of ofDay) {
      if (credit.type === 'task') credit.awarded = credit.base;
      else if (credit.type === 'review') left -= credit.awarded = Math.min(credit.base, left);
      else {
        credit.rank = rank++;
        credit.awarded = credit.base >> Math.min(credit.rank, largestShift);
      }
    }
  }
}

function mostFirst(a: Credit, b: Credit): number {
  return b.base - a.base || (a.commit.sha < b.commit.sha ? -1 : a.commit.sha > b.commit.sha ? 1 : 0);
}
