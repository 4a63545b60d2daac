import { layout, toHistory, type TestCommit } from '../../../src/lib/recognition/ledger/testHistory.ts';
import type { Campaign } from '../../../src/lib/recognition/rules/campaign.ts';
import { defaultRules } from '../../../src/lib/recognition/rules/readRules.ts';
import type { PersonEntry } from '../../../src/lib/recognition/rules/rules.ts';
import { buildRecognition } from '../../../src/lib/recognition/standings/buildRecognition.ts';
import type { CampaignContent } from '../readCampaignContent.ts';

type Parts = Partial<Omit<CampaignContent, 'recognition' | 'rules'>> & {
  commits: readonly TestCommit[];
  campaigns?: Campaign[];
  people?: PersonEntry[];
};

/** What pages are made of, from a made-up history. */
export function testContent({ commits, campaigns = [], people = [], ...parts }: Parts): CampaignContent {
  const rules = { ...defaultRules, campaigns, people };
  const { defaultLocale } = layout;
  return {
    rules,
    results: new Map(),
    rewards: { tiers: [], rewards: [] },
    redemptions: [],
    tasks: [],
    ...parts,
    recognition: buildRecognition({ history: toHistory(commits), rules, docsDir: 'docs', defaultLocale }),
  };
}
