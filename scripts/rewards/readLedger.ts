import { decodeText } from '../../src/lib/data/decodeText.ts';
import { readBlobs } from '../../src/lib/git/readBlobs.ts';
import { readBranchPoint, readCommit } from '../../src/lib/git/readBranchPoint.ts';
import { runGit } from '../../src/lib/git/runGit.ts';
import { Problem } from '../../src/lib/problem.ts';
import { readRedemptions, readRewardList } from '../../src/lib/recognition/readRewards.ts';
import { parseRedemptions } from '../../src/lib/recognition/rules/parseRules.ts';
import type { Redemption, RewardList } from '../../src/lib/recognition/rules/rewards.ts';
import { createPersonFinder, type FindPerson } from '../../src/lib/recognition/standings/personKeys.ts';
import type { LedgerFacts } from '../../src/lib/recognition/standings/rewards/checkRedemptions.ts';
import { createWins } from '../../src/lib/recognition/standings/rewards/winners.ts';
import { readCampaigns, type CampaignSource } from '../campaign/readCampaigns.ts';

const rewardFile = 'data/rewards.yml';
export const ledgerFile = 'data/redemptions.yml';

export type Ledger = {
  source: CampaignSource;
  list: RewardList;
  redemptions: Redemption[];
  findPerson: FindPerson;
  facts: LedgerFacts;
};

/** The ledger as it is on the disk, and what it is held against. Throws a Problem for missing history or a broken file. */
export async function readLedger(root: string): Promise<Ledger> {
  const [source, list, redemptions] = await Promise.all([
    readCampaigns(root),
    readRewardList(root, rewardFile),
    readRedemptions(root, ledgerFile),
  ]);
  const { rules, standings, results, ledger } = source;
  const findPerson = createPersonFinder(ledger.persons);
  const wins = createWins(rules.campaigns, { results, findPerson });
  return { source, list, redemptions, findPerson, facts: { ...list, levels: rules.levels, standings, wins } };
}

/** The entries in a commit; none before the first one. Throws a Problem for a broken file. */
export async function readEntriesBefore(root: string, commit: string | undefined): Promise<Redemption[]> {
  if (commit === undefined) return [];
  const prefix = (await runGit(root, ['rev-parse', '--show-prefix']))?.stdout.trim() ?? '';
  const place = `${commit}:${prefix}${ledgerFile}`;
  const bytes = (await readBlobs(root, [place])).get(place);
  return bytes ? parseRedemptions({ file: `${commit.slice(0, 7)}:${ledgerFile}`, text: decodeText(bytes) }) : [];
}

/**
 * The base of the change under examination: the merge base of HEAD and `base`, which is the main branch unless it is named; on that
 * branch itself, the commit before HEAD. The first commit of all has none. Throws a Problem where git cannot tell.
 */
export async function findBase(root: string, base: string | undefined): Promise<string | undefined> {
  const point = await readBranchPoint(root, { base, orParent: true });
  if (point.kind === 'unknown') throw new Problem(point.message);
  return point.sha === (await readCommit(root, 'HEAD')) ? readCommit(root, 'HEAD^') : point.sha;
}
