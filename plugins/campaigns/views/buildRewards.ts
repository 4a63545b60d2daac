import { localize } from '../../../src/lib/recognition/rules/localize.ts';
import type { Reward } from '../../../src/lib/recognition/rules/rewards.ts';
import { createPersonFinder } from '../../../src/lib/recognition/standings/personKeys.ts';
import { stockLeft } from '../../../src/lib/recognition/standings/rewards/balance.ts';
import type { CampaignContent } from '../readCampaignContent.ts';

export type RewardRow = {
  id: string;
  name: string;
  about: string;
  cost: number;
  left: Reward['stock'];
  /** Name of the lowest level that may have it. */
  level?: string;
  isPrize: boolean;
};

export type RedemptionRow = {
  id: string;
  on: string;
  /** Absent for somebody who has no profile any more. */
  person?: { slug: string; name: string };
  reward: string;
  cost: number;
  issue: number;
};

/** Everything that the page about rewards shows. Texts are in the reader's language. */
export type RewardsView = {
  tiers: { id: string; name: string; about: string; rewards: RewardRow[] }[];
  /** Newest first. */
  redemptions: RedemptionRow[];
};

/** The rewards and what was given, in one language (BCP 47). Tiers without rewards are left out. */
export function buildRewards(
  { rewards: { tiers, rewards }, redemptions, rules, recognition }: CampaignContent,
  locale: string,
): RewardsView {
  const toRow = (reward: Reward): RewardRow => {
    const level = rules.levels.find(({ id }) => id === reward.level);
    return {
      id: reward.id,
      name: localize(reward.name, locale),
      about: localize(reward.about, locale),
      cost: reward.cost,
      left: stockLeft(reward, redemptions),
      ...(level && { level: localize(level.name, locale) }),
      isPrize: reward.campaign === true,
    };
  };
  const findPerson = createPersonFinder(recognition?.ledger.persons ?? []);
  return {
    tiers: tiers
      .map(({ id, name, about }) => ({
        id,
        name: localize(name, locale),
        about: localize(about, locale),
        rewards: rewards.filter(({ tier }) => tier === id).map(toRow),
      }))
      .filter((tier) => tier.rewards.length > 0),
    redemptions: redemptions
      .map((entry): RedemptionRow => {
        const { id, on, reward, cost, issue } = entry;
        const person = findPerson(entry);
        const known = rewards.find((one) => one.id === reward);
        return {
          id,
          on,
          ...(person && { person: { slug: person.slug, name: person.name } }),
          reward: known ? localize(known.name, locale) : reward,
          cost,
          issue,
        };
      })
      .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : b.issue - a.issue)),
  };
}
