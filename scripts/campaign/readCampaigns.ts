import { readCampaignResults } from '../../src/lib/recognition/readRewards.ts';
import type { Campaign, CampaignResults } from '../../src/lib/recognition/rules/campaign.ts';
import { Problem } from '../../src/lib/problem.ts';
import { readBoardSource, type BoardSource } from '../contributors/readBoardSource.ts';
import { safeLine } from '../report/safe.ts';

export const campaignFolder = 'data/campaigns';

/** Who did what in a repository, and the results of its campaigns that are frozen, by id. */
export type CampaignSource = BoardSource & { results: Map<string, CampaignResults> };

/** Reads history, rules and results. Throws a Problem when history is missing or a data file is broken. */
export async function readCampaigns(root: string): Promise<CampaignSource> {
  const source = await readBoardSource({ root, repo: '.' });
  const { campaigns } = source.rules;
  return { ...source, results: await readCampaignResults(root, { folder: campaignFolder, campaigns }) };
}

/** Throws a Problem that names those that there are. */
export function findCampaign({ rules: { campaigns } }: Pick<BoardSource, 'rules'>, id: string): Campaign {
  const found = campaigns.find((campaign) => campaign.id === id);
  if (found) return found;
  const ids = campaigns.map((campaign) => campaign.id).join(', ');
  const expected = ids === '' ? `a file ${campaignFolder}/${safeLine(id)}.yml` : `one of ${ids}`;
  throw new Problem(`Unexpected campaign "${safeLine(id)}", expected ${expected}. Run "npm run campaign -- list".`);
}
