import type { Campaign, CampaignResultRow, CampaignResults } from '../../rules/campaign.ts';
import type { FindPerson } from '../personKeys.ts';

/** Ids of the rewards that a row of a campaign's results earns, in the campaign's order, each once. */
export function rewardsOf(
  row: Pick<CampaignResultRow, 'rank' | 'score'>,
  { goals = {}, rewards = [] }: Pick<Campaign, 'goals' | 'rewards'>,
  totals: CampaignResults['totals'],
): string[] {
  const given = rewards.filter((entry) => {
    if ('rank' in entry) return row.rank <= entry.rank;
    if ('score' in entry) return row.score >= entry.score;
    const goal = goals[entry.goal];
    return goal !== undefined && totals[entry.goal] >= goal;
  });
  return [...new Set(given.map(({ reward }) => reward))];
}

/** How often somebody (by slug) may have a reward: once for each campaign whose frozen results give it to them. */
export function createWins(
  campaigns: readonly Campaign[],
  { results, findPerson }: { results: ReadonlyMap<string, CampaignResults>; findPerson: FindPerson },
): (person: string, reward: string) => number {
  const wins = new Map<string, number>();
  for (const campaign of campaigns) {
    const { rows = [], totals } = results.get(campaign.id) ?? {};
    if (!totals) continue;
    for (const row of rows) {
      const person = findPerson(row);
      if (!person) continue;
      for (const reward of rewardsOf(row, campaign, totals)) {
        const key = `${person.slug} ${reward}`;
        wins.set(key, (wins.get(key) ?? 0) + 1);
      }
    }
  }
  return (person, reward) => wins.get(`${person} ${reward}`) ?? 0;
}
