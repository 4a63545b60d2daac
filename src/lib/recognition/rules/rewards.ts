import type { LocalizedText } from './rules.ts';

/** A group of rewards, smallest first. */
export type RewardTier = { id: string; name: LocalizedText; about: LocalizedText };

export type Reward = {
  id: string;
  /** Id of a tier. */
  tier: string;
  name: LocalizedText;
  about: LocalizedText;
  /** Whole points. */
  cost: number;
  /** How many can be given in all, those that were given included. */
  stock: number | 'unlimited';
  /** Id of the lowest level that may have it; everybody with a profile may if absent. */
  level?: string;
  /** Only for those to whom the results of a campaign give it, once for each campaign. */
  campaign?: boolean;
};

/** `data/rewards.yml`. */
export type RewardList = { tiers: RewardTier[]; rewards: Reward[] };

/** An entry of `data/redemptions.yml`: somebody has spent points. Never changed and never removed. */
export type Redemption = {
  /** `R-` and the number of the issue, so that nobody redeems twice by one issue, on whatever branch. */
  id: string;
  /** Slug of the profile then, and a commit by which the person is known; see `PersonKey`. */
  person: string;
  commit?: string;
  reward: string;
  /** Whole points, as the reward cost then. */
  cost: number;
  /** `YYYY-MM-DD` in UTC. */
  on: string;
  issue: number;
};
