import type { Credit, CreditType } from '../../../src/lib/recognition/ledger/ledger.ts';
import { scoreSize } from '../../../src/lib/recognition/ledger/score.ts';
import type { PointRules } from '../../../src/lib/recognition/rules/rules.ts';

/** One step from a commit to somebody's points. Amounts in thousandths. */
export type WhyPart =
  | { part: 'reverted'; by: string }
  | { part: 'unscored' }
  /** `isLargest` where more lines would add nothing. */
  | { part: 'size'; lines: number; size: number; isLargest?: true }
  /** Only where the lines alone would have reached a larger size. */
  | { part: 'bulk'; files: number; limit: number }
  | { part: 'weight'; type: CreditType; weight: number }
  | { part: 'revert'; pool: number }
  /** Less than `base` where the limit of the day was reached. */
  | { part: 'review'; base: number; awarded: number }
  | { part: 'task'; task: string; base: number }
  | { part: 'share'; role: 'author' | 'co-author'; base: number; pool: number }
  /** The credit is the `rank`-th of that day, from 0, and has been halved as often. */
  | { part: 'rank'; rank: number };

/** Why a credit is worth what it is, in the order of the calculation. */
export function explainCredit(credit: Credit, points: PointRules): WhyPart[] {
  const { commit, type, role, task = '', base, rank, awarded } = credit;
  if (commit.revertedBy !== undefined) return [{ part: 'reverted', by: commit.revertedBy }];
  if (type === 'task') return [{ part: 'task', task, base }];
  if (commit.pool === 0) return [{ part: 'unscored' }];
  if (type === 'review') return [{ part: 'review', base, awarded }];

  const { lines, files, size, weight, pool } = commit;
  const share: WhyPart[] = base === pool || role === 'reviewer' ? [] : [{ part: 'share', role, base, pool }];
  const damping: WhyPart[] = rank > 0 ? [{ part: 'rank', rank }] : [];
  if (type === 'revert') return [{ part: 'revert', pool }, ...share, ...damping];

  const isLargest = size === scoreSize({ lines: Infinity, files: 1 }, points);
  const isLimited = size < scoreSize({ lines, files: 1 }, points);
  return [
    { part: 'size', lines, size, ...(isLargest && { isLargest }) },
    ...(isLimited ? [{ part: 'bulk', files, limit: points.bulk.files } as const] : []),
    { part: 'weight', type, weight },
    ...share,
    ...damping,
  ];
}
