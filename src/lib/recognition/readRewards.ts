import type { Campaign, CampaignResults } from './rules/campaign.ts';
import { resultsFileOf } from './rules/campaignFiles.ts';
import { parseCampaignResults, parseRedemptions, parseRewards } from './rules/parseRules.ts';
import { readSource } from './rules/readRules.ts';
import type { Redemption, RewardList } from './rules/rewards.ts';

// A file that does not exist says nothing; each throws a Problem with a line for each mistake in a broken one.

/** What points can be spent on. */
export async function readRewardList(siteDir: string, file: string): Promise<RewardList> {
  const source = await readSource(siteDir, file);
  return source ? parseRewards(source) : { tiers: [], rewards: [] };
}

/** What points were spent on. */
export async function readRedemptions(siteDir: string, file: string): Promise<Redemption[]> {
  const source = await readSource(siteDir, file);
  return source ? parseRedemptions(source) : [];
}

/** The frozen results in the folder of the campaigns, by the campaign's id. */
export async function readCampaignResults(
  siteDir: string,
  { folder, campaigns }: { folder: string; campaigns: readonly Campaign[] },
): Promise<Map<string, CampaignResults>> {
  const found = campaigns.map(async ({ id }): Promise<[string, CampaignResults][]> => {
    const source = await readSource(siteDir, resultsFileOf(folder, id));
    return source ? [[id, parseCampaignResults(source)]] : [];
  });
  return new Map((await Promise.all(found)).flat());
}
