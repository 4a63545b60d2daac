import { readRecognition } from '../../src/lib/recognition/readRecognition.ts';
import { readCampaignResults, readRedemptions, readRewardList } from '../../src/lib/recognition/readRewards.ts';
import type { CampaignResults } from '../../src/lib/recognition/rules/campaign.ts';
import { readRules } from '../../src/lib/recognition/rules/readRules.ts';
import type { Redemption, RewardList } from '../../src/lib/recognition/rules/rewards.ts';
import type { Rules } from '../../src/lib/recognition/rules/rules.ts';
import type { Recognition } from '../../src/lib/recognition/standings/buildRecognition.ts';
import type { BoardTask } from '../../src/lib/tasks/taskBoard.ts';
import type { Options } from './options.ts';
import { readTaskStates } from './readTaskStates.ts';

/** Everything that pages about campaigns and rewards are made of. */
export type CampaignContent = {
  rules: Rules;
  /** By the campaign's id. */
  results: ReadonlyMap<string, CampaignResults>;
  rewards: RewardList;
  redemptions: readonly Redemption[];
  tasks: readonly Pick<BoardTask, 'task' | 'state'>[];
  /** Absent where there is no git history to work them out from. */
  recognition?: Recognition;
};

/** Throws a Problem for a broken data file. */
export async function readCampaignContent(
  options: Options & { siteDir: string; defaultLocale: string },
): Promise<CampaignContent> {
  const { siteDir, data } = options;
  const [found, rules, rewards, redemptions] = await Promise.all([
    readRecognition(options),
    readRules(siteDir, data),
    readRewardList(siteDir, data.rewards),
    readRedemptions(siteDir, data.redemptions),
  ]);
  const { campaigns } = rules;
  const recognition = found.kind === 'available' ? found : undefined;
  const [results, tasks] = await Promise.all([
    readCampaignResults(siteDir, { folder: data.campaigns, campaigns }),
    readTaskStates(siteDir, data.tasks, recognition),
  ]);
  return { rules, results, rewards, redemptions, tasks, ...(recognition && { recognition }) };
}
