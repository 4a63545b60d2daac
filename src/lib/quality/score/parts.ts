import type { Ageing, PartId, PartScore, Remark, Statement, Tolerance } from './quality.ts';

export const dayLength = 24 * 60 * 60 * 1000;

/** A part that loses what its remarks say; `whole` is said when that is nothing. */
export function toPart(part: PartId, losses: readonly Remark[], whole: Statement): PartScore {
  const remarks = losses.filter(({ lost }) => lost > 0).sort((a, b) => b.lost - a.lost);
  const lost = remarks.reduce((sum, remark) => sum + remark.lost, 0);
  return { part, score: Math.max(0, 100 - lost), remarks: remarks.length > 0 ? remarks : [{ ...whole, lost: 0 }] };
}

/** A part that does not apply to a page, or that nobody knows. */
export function withoutScore(part: PartId, statement: Statement): PartScore {
  return { part, remarks: [{ ...statement, lost: 0 }] };
}

/** What is left, from 1 to 0, after so many days. */
export function decay(days: number, { fresh, halfLife }: Ageing): number {
  return 0.5 ** (Math.max(0, days - fresh) / halfLife);
}

/** From 0 for a share that is tolerated to 1 for one that is bad. */
export function badness(share: number, { tolerated, bad }: Tolerance): number {
  if (share <= tolerated) return 0;
  return share >= bad ? 1 : (share - tolerated) / (bad - tolerated);
}

/** A part of a whole, 0 of nothing. */
export function shareOf(count: number, of: number): number {
  return of === 0 ? 0 : count / of;
}
