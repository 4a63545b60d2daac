import { createSchemaCheck } from '../../data/schema.ts';
import { findProblems, parseYamlFile } from '../../data/yamlFile.ts';
import { Problem } from '../../problem.ts';
import badgesSchema from '../../../../data/schemas/badges.schema.json';
import campaignSchema from '../../../../data/schemas/campaign.schema.json';
import resultsSchema from '../../../../data/schemas/campaign-results.schema.json';
import levelsSchema from '../../../../data/schemas/levels.schema.json';
import peopleSchema from '../../../../data/schemas/people.schema.json';
import pointsSchema from '../../../../data/schemas/points.schema.json';
import redemptionsSchema from '../../../../data/schemas/redemptions.schema.json';
import rewardsSchema from '../../../../data/schemas/rewards.schema.json';
import { defaultBadges } from './defaults/badges.ts';
import { defaultLevels } from './defaults/levels.ts';
import { defaultPoints } from './defaults/points.ts';
import { findMistakes, type RuleFile } from './mistakes.ts';
import type { Campaign, CampaignResults } from './campaign.ts';
import type { Redemption, RewardList } from './rewards.ts';
import type { Badge, Level, PersonEntry, PointRules } from './rules.ts';

/** A data file: its name for messages, and its text as `decodeText` returns it. */
export type Source = { file: string; text: string | undefined };

/** `data/points.yml` as it is written: in points instead of thousandths, and with any part left out. */
type RawPoints = Partial<Omit<PointRules, 'weights' | 'bulk' | 'review'>> & {
  [Key in 'weights' | 'bulk' | 'review']?: Partial<PointRules[Key]>;
};

// Each throws a Problem with one line for each mistake: file, line, column, what was found, what was expected, the remedy.
export const parsePeople = (source: Source): PersonEntry[] =>
  parse<{ people?: PersonEntry[] }>(source, 'people').people ?? [];

export const parsePoints = (source: Source): PointRules => toPointRules(parse<RawPoints>(source, 'points'));

export const parseLevels = (source: Source): Level[] =>
  parse<{ levels?: Level[] }>(source, 'levels').levels ?? defaultLevels;

export const parseBadges = (source: Source): Badge[] =>
  parse<{ badges?: Badge[] }>(source, 'badges').badges ?? defaultBadges;

export const parseCampaign = (source: Source, id: string): Campaign => ({
  id,
  ...parse<Omit<Campaign, 'id'>>(source, 'campaign'),
});

export const parseCampaignResults = (source: Source): CampaignResults =>
  parse<CampaignResults>(source, 'campaign-results');

export const parseRewards = (source: Source): RewardList => parse<RewardList>(source, 'rewards');

export const parseRedemptions = (source: Source): Redemption[] =>
  parse<{ redemptions: Redemption[] }>(source, 'redemptions').redemptions;

const schemas = {
  people: peopleSchema,
  points: pointsSchema,
  levels: levelsSchema,
  badges: badgesSchema,
  campaign: campaignSchema,
  'campaign-results': resultsSchema,
  rewards: rewardsSchema,
  redemptions: redemptionsSchema,
} satisfies Record<RuleFile, object>;

function parse<Raw extends object>({ file, text }: Source, name: RuleFile): Raw {
  const mapping = parseYamlFile(text);
  const problems = findProblems(mapping, createSchemaCheck(schemas[name]));
  const all = problems.length > 0 ? problems : findMistakes(name, mapping);
  if (all.length === 0) return mapping.data as Raw; // its schema has nothing against it
  const inOrder = all.sort(({ range: a }, { range: b }) => a.start.line - b.start.line);
  throw new Problem(
    inOrder.map(({ message, range: { start } }) => `${file}:${start.line}:${start.column}: ${message.en}`).join('\n'),
  );
}

function toPointRules({ weights = {}, bulk, coAuthorShare, revert, review = {}, ...rest }: RawPoints): PointRules {
  const defaults = defaultPoints;
  return {
    ...defaults,
    ...rest,
    weights: { ...defaults.weights, ...inThousandths(weights) },
    bulk: { ...defaults.bulk, ...bulk },
    review: { ...defaults.review, ...inThousandths(review) },
    ...inThousandths({
      coAuthorShare: coAuthorShare ?? defaults.coAuthorShare / 1000,
      revert: revert ?? defaults.revert / 1000,
    }),
  };
}

function inThousandths<Amounts extends Partial<Record<string, number>>>(amounts: Amounts): Amounts {
  const entries = Object.entries(amounts).map(([key, amount]) => [key, Math.round((amount ?? 0) * 1000)]);
  return Object.fromEntries(entries) as Amounts;
}
