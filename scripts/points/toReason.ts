import type { Credit, LedgerCommit } from '../../src/lib/recognition/ledger/ledger.ts';
import type { PointRules } from '../../src/lib/recognition/rules/rules.ts';
import { toCount } from '../contributors/toCount.ts';
import { explainCredit, type WhyPart } from '../../plugins/contributors/views/explainCredit.ts';

/** Why a credit is worth what it is, in one line: the steps that the site shows, in order. Pure. */
export function toReason(credit: Credit, points: PointRules): string {
  return explainCredit(credit, points).map(toWords).join('; ');
}

/** The same without the steps that are the commit's, and so everybody's who shares it. Pure. */
export function toShareReason(credit: Credit, points: PointRules): string {
  const own = explainCredit(credit, points).filter(({ part }) => !partsOfPool.has(part));
  return own.map(toWords).join('; ') || `${credit.role}: all of it`;
}

const partsOfPool: ReadonlySet<WhyPart['part']> = new Set(['size', 'bulk', 'weight', 'revert', 'unscored', 'reverted']);

/** How a commit comes to the points that its authors share, in one line. Pure. */
export function toPoolReason(commit: LedgerCommit, points: PointRules): string {
  const whole: Credit = { commit, type: commit.type, role: 'author', base: commit.pool, rank: 0, awarded: commit.pool };
  return toReason(whole, points);
}

/** All decimals that there are, so that sums can be checked. */
function toWords(step: WhyPart): string {
  switch (step.part) {
    case 'reverted':
      return `taken back by ${step.by.slice(0, 12)}: 0`;
    case 'unscored':
      return 'nothing that it changed counts: 0';
    case 'size':
      return `${toCount(step.lines, 'line')}: size ${step.size}${step.isLargest ? ', the largest' : ''}`;
    case 'bulk':
      return `at most that, for ${step.files} files are more than ${step.limit}`;
    case 'weight':
      return `x ${step.weight / 1000} for ${step.type}`;
    case 'revert':
      return `a revert: ${step.pool / 1000}`;
    case 'review':
      return toReview(step);
    case 'task':
      return `finished ${step.task}: ${step.base / 1000}`;
    case 'share':
      return `${step.role}: ${step.base / 1000} of ${step.pool / 1000}`;
    case 'rank':
      return toDamping(step.rank);
  }
}

function toReview({ base, awarded }: { base: number; awarded: number }): string {
  const limit = awarded < base ? `; the limit of a day leaves ${awarded / 1000}` : '';
  return `a review: ${base / 1000}${limit}`;
}

// A sixth commit still has a few hundredths; what comes after it is a number that nobody can picture.
const lastCounted = 6;

function toDamping(rank: number): string {
  const place = rank + 1;
  const words = `${place}${ordinalSuffixes[ordinals.select(place)]} by points that day`;
  return place > lastCounted ? `${words}: next to nothing` : `${words}, x 1/${2 ** rank}`;
}

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const ordinalSuffixes = { zero: 'th', one: 'st', two: 'nd', few: 'rd', many: 'th', other: 'th' };
