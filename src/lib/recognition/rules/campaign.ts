import type { LocalizedText } from './rules.ts';

/** Work that a campaign can count. Formatting, reverts, reviews and bonuses are no work on a page. */
export const campaignTypes = ['docs', 'translation', 'example', 'fix', 'tooling'] as const;
export type CampaignType = (typeof campaignTypes)[number];

/** What everybody together can be asked to reach. */
export const goalKinds = ['pages', 'people', 'points'] as const;
export type GoalKind = (typeof goalKinds)[number];

/** `data/campaigns/<id>.yml`; data/schemas/campaign.schema.json says what each key means. */
export type Campaign = {
  /** The file's name. */
  id: string;
  name: LocalizedText;
  theme: LocalizedText;
  slogan: LocalizedText;
  /** First and last day, `YYYY-MM-DD`, both included, as calendars show them in `timeZone`. */
  from: string;
  to: string;
  /** IANA name. */
  timeZone: string;
  /** Whole numbers. */
  goals?: Partial<Record<GoalKind, number>>;
  rules: LocalizedText[];
  /** Globs of the pages that count; all if absent. */
  paths?: string[];
  /** All if absent. */
  types?: CampaignType[];
  /** Ids of tasks that are suggested. */
  tasks?: string[];
  /** Pages that count on one day, and the most that anybody's score can be. */
  scoring: { perDay: number; cap: number };
  rewards?: CampaignReward[];
  /** Paragraphs with blank lines between them. */
  announcement?: LocalizedText;
};

/** A reward for those who come in at least at `rank`, who have at least this `score`, or, once the goal is reached, for all. */
export type CampaignReward = { reward: string } & ({ rank: number } | { score: number } | { goal: GoalKind });

/** `data/campaigns/<id>.results.yml`, as `npm run campaign -- freeze` writes it. */
export type CampaignResults = {
  /** The commit and the rules that it was computed from; ISO 8601 in UTC. */
  commit: string;
  asOf: string;
  rules: string;
  /** With people who are not named; points have at most three decimals. */
  totals: Record<GoalKind, number>;
  rows: CampaignResultRow[];
};

/** Somebody's result. Names are not kept: whoever opts out later is not found any more. */
export type CampaignResultRow = {
  /** Slug of the profile then, and a commit by which the person is known; see `PersonKey`. */
  person: string;
  commit?: string;
  rank: number;
  score: number;
  /** When the score was reached, ISO 8601 in UTC. */
  reached: string;
  pages: number;
  days: number;
};
