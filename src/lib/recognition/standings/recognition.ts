import type { Person } from '../ledger/ledger.ts';

/** A badge or a level, with the commit that earned it. */
export type Award = {
  /** Of the badge or the level. */
  id: string;
  sha: string;
  /** Committer time in milliseconds since the epoch. */
  at: number;
};

/** What a person has earned of all time. */
export type Standing = {
  person: Person;
  /** Thousandths of a point. */
  points: number;
  /** Distinct ISO weeks (UTC) with a credit above 0. */
  weeks: number;
  /** Levels reached, lowest first; the last one is the present level. Never empty for a person with credits. */
  levels: Award[];
  /** Oldest first. */
  badges: Award[];
};

/** What everything was computed from. */
export type Snapshot = { headSha: string; asOf: number; configHash: string };
