import type { Task } from '../../tasks/task.ts';
import type { CreditType } from '../ledger/ledger.ts';
import type { Campaign } from './campaign.ts';

export type { Campaign } from './campaign.ts';

/** A text in one or more languages, by BCP 47 tag; a plain string is the same in all. */
export type LocalizedText = string | Readonly<Record<string, string>>;

/** One person in `data/people.yml`. */
export type PersonEntry = {
  /** E-mail addresses that are one person. For GitHub's `id+login` addresses the id counts. */
  aliases: string[];
  /** Shown instead of the name in the commits. */
  name?: string;
  /** Their work counts as "Anonymous"; they have no profile and are not named. */
  optOut?: boolean;
  /** Overrules the guess from name and address. */
  bot?: boolean;
};

/** `data/points.yml`. Amounts are integers in thousandths of a point. */
export type PointRules = {
  /** The first entry that matches a file's path says what a change of it is. Globs, repository-relative. */
  types: { type: CreditType; paths: string[] }[];
  weights: Record<'docs' | 'translation' | 'example' | 'fix' | 'tooling' | 'formatting', number>;
  /** Generated, vendored, lock and binary files: they count for nothing. Globs. */
  exclude: string[];
  /** Changed lines beyond this do not count. */
  maxLines: number;
  /** A commit that touches more files than this has at most this size. */
  bulk: { files: number; size: number };
  /** Share of the pool that all human co-authors have together. */
  coAuthorShare: number;
  /** What a revert earns. */
  revert: number;
  /** What the reviewers of a commit share, and the most that one person earns by reviews in a day. */
  review: { pool: number; dailyLimit: number };
};

/** An entry of `data/levels.yml`, lowest first. */
export type Level = {
  id: string;
  name: LocalizedText;
  /** Whole points and active ISO weeks; both are needed. */
  points: number;
  weeks: number;
  /** A suggestion, never a right granted by a script. */
  perk?: LocalizedText;
};

/** What a badge measures. `at` in its rule is the number that has to be reached. */
export const badgeKinds = [
  'first-merge', // contributions
  'return', // days within which a second active day follows the first
  'anniversary', // years between the first contribution and an active day
  'author', // pages created that survive
  'gardener', // distinct pages worked on
  'reviver', // days for which a page was untouched
  'translator', // pages translated
  'polyglot', // languages of pages
  'example-maker', // example commits
  'fixer', // fixes that were not reverted
  'toolsmith', // tooling commits
  'collaborator', // distinct people written with
  'reviewer', // reviewed commits
  'campaign-finisher', // pages within a campaign, each on a day of its own
  'all-rounder', // types of contribution
] as const;

export type BadgeKind = (typeof badgeKinds)[number];

/** An entry of `data/badges.yml`. */
export type Badge = { id: string; kind: BadgeKind; at: number; name: LocalizedText };

export type Rules = {
  people: PersonEntry[];
  points: PointRules;
  levels: Level[];
  badges: Badge[];
  /** Sorted by id. */
  campaigns: Campaign[];
  /** In the order of their ids. */
  tasks: Task[];
  /** SHA-256 (hex, 12 characters) of everything above but `people`: which rules made a snapshot. */
  configHash: string;
};
