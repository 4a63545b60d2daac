import type { BadgeKind } from '../../../src/lib/recognition/rules/rules.ts';

/** A level as the map shows it, in the reader's language. */
export type GrowthLevel = {
  id: string;
  name: string;
  /** Whole points and active ISO weeks; both are needed. */
  points: number;
  weeks: number;
  /** How many ordinary changes of a page (`GrowthPoints.ordinary`) come to these points, rounded up. */
  changes: number;
  perk?: string;
};

export type GrowthBadge = { id: string; kind: BadgeKind; at: number; name: string };

/** Amounts in points. */
export type GrowthPoints = {
  /** Changed lines and what a change of documents with so many earns, from small to large. */
  steps: { lines: number; points: number }[];
  /** A change of middle size, for comparison with levels. */
  ordinary: { lines: number; points: number };
  weights: { type: string; weight: number }[];
  /** What reviewers of one change share, and the most that one person earns by reviews in a day. */
  review: { pool: number; dailyLimit: number };
  /** Percentage of a change's points that all of its co-authors have together. */
  coAuthorShare: number;
};

/** What the growth page is made of: data/levels.yml, points.yml and badges.yml. */
export type Growth = { levels: GrowthLevel[]; badges: GrowthBadge[]; points: GrowthPoints };
