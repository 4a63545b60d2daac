import { decodeText } from '../../src/lib/data/decodeText.ts';
import { readBlobs } from '../../src/lib/git/readBlobs.ts';
import { runGit } from '../../src/lib/git/runGit.ts';
import { Problem } from '../../src/lib/problem.ts';
import { readRedemptions, readRewardList } from '../../src/lib/recognition/readRewards.ts';
import { parseRedemptions } from '../../src/lib/recognition/rules/parseRules.ts';
import type { Redemption, RewardList } from '../../src/lib/recognition/rules/rewards.ts';
import { createPersonFinder, type FindPerson } from '../../src/lib/recognition/standings/personKeys.ts';
import type { LedgerFacts } from '../../src/lib/recognition/standings/rewards/checkRedemptions.ts';
import { createWins } from '../../src/lib/recognition/standings/rewards/winners.ts';
import { readCampaigns, type CampaignSource } from '../campaign/readCampaigns.ts';
import { safeLine } from '../report/safe.ts';

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

/** The last one for a checkout without any branch. */
const defaultBases = ['origin/HEAD', 'origin/main', 'main', 'HEAD^'];

/**
 * The entries at the base of the change under examination: at the merge base of HEAD and `base`, which is the main branch
 * unless it is named; on that branch itself, in the commit before HEAD. Throws a Problem where git cannot tell.
 */
export async function readEntriesBefore(root: string, base?: string): Promise<Redemption[]> {
  const commit = await findBase(root, base === undefined ? defaultBases : [base]);
  if (commit === undefined) return [];
  const prefix = (await runGit(root, ['rev-parse', '--show-prefix']))?.stdout.trim() ?? '';
  const place = `${commit}:${prefix}${ledgerFile}`;
  const bytes = (await readBlobs(root, [place])).get(place);
  return bytes ? parseRedemptions({ file: `${commit.slice(0, 7)}:${ledgerFile}`, text: decodeText(bytes) }) : [];
}

async function findBase(root: string, candidates: readonly string[]): Promise<string | undefined> {
  const find = async (...args: string[]) => {
    const result = await runGit(root, args);
    return result?.code === 0 ? result.stdout.trim() : undefined;
  };
  const head = await find('rev-parse', '--verify', '--quiet', 'HEAD');
  for (const candidate of candidates) {
    const commit = await find('rev-parse', '--verify', '--quiet', '--end-of-options', `${candidate}^{commit}`);
    if (commit === undefined) continue;
    const base = await find('merge-base', commit, 'HEAD');
    if (base === undefined)
      throw new Problem(
        `Unexpected base "${safeLine(candidate)}", expected one with a common commit. History is incomplete or unrelated; run "git fetch --unshallow".`,
      );
    // The first commit of all has none before it, and all of its entries are new.
    return base === head ? find('rev-parse', '--verify', '--quiet', 'HEAD^') : base;
  }
  throw new Problem(
    `Unexpected base "${safeLine(candidates[0] ?? '')}", expected a branch or commit of a git repository. Name one with --base, or fetch it first.`,
  );
}
