import type { Redemption, Reward } from '../../rules/rewards.ts';
import type { FindPerson } from '../personKeys.ts';

/** Somebody's points, in thousandths, of all time. */
export type Balance = {
  earned: number;
  spent: number;
  /** Never below 0: work that was taken back after its points were spent is nobody's debt. */
  left: number;
};

/** The balance of somebody who has `earned` so many thousandths of a point and has redeemed `own`. */
export function toBalance(earned: number, own: readonly Pick<Redemption, 'cost'>[]): Balance {
  const spent = own.reduce((sum, { cost }) => sum + cost, 0) * 1000;
  return { earned, spent, left: Math.max(0, earned - spent) };
}

/** What somebody (by slug) has redeemed, under whatever name. */
export function pickOwn(redemptions: readonly Redemption[], slug: string, findPerson: FindPerson): Redemption[] {
  return redemptions.filter((entry) => findPerson(entry)?.slug === slug);
}

/** How many of a reward can still be given. */
export function stockLeft(
  { id, stock }: Pick<Reward, 'id' | 'stock'>,
  redemptions: readonly Pick<Redemption, 'reward'>[],
): Reward['stock'] {
  if (stock === 'unlimited') return stock;
  return Math.max(0, stock - redemptions.filter(({ reward }) => reward === id).length);
}
