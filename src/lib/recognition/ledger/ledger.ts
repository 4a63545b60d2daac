/** What a contribution can be. Reviews and tasks are pools of their own beside the commit's. */
export const creditTypes = [
  'docs',
  'translation',
  'example',
  'fix',
  'tooling',
  'formatting',
  'revert',
  'review',
  'task',
] as const;

export type CreditType = (typeof creditTypes)[number];

/** One commit by humans, as the rules see it. Holds nothing that may not be shown. */
export type LedgerCommit = {
  sha: string;
  /** Committer time in milliseconds since the epoch, never later than HEAD's. */
  at: number;
  /** Days since the epoch (UTC) of the commit's own time, which may be later than HEAD's. */
  day: number;
  /** Safe to show: one line, no addresses, no names of people who opted out (of one Chinese character excepted). */
  subject: string;
  /** What most of its changed lines are; `tooling` where nothing that it changed counts. */
  type: CreditType;
  /** Changed lines in scored files; see `Change.lines`. */
  lines: number;
  /** Scored files that it changed. */
  files: number;
  /** The step that the lines reach: bitlength(1 + lines) within its limits; 0 for a revert and without scored files. */
  size: number;
  /** Weight of its type, in thousandths; 0 for a revert, which earns a fixed amount. */
  weight: number;
  /** Points that its authors share, in thousandths: size * weight, or what a revert earns; 0 once it is reverted. */
  pool: number;
  /** The commit that took it back. */
  revertedBy?: string;
  /** Documentation pages that it touched and that exist at HEAD, by their path there. */
  pages: string[];
  /** Those of them that came to be in it and in no other language before; absent if none, and for reverted commits and reverts. */
  created?: string[];
  /** Whole days for which nobody had changed a line of the page among them that rested longest; absent below one. */
  rested?: number;
};

/** Somebody's share in a commit. All amounts are integers, in thousandths of a point. */
export type Credit = {
  commit: LedgerCommit;
  /** The commit's type, or `review` or `task`; a commit gives one person at most one credit that is not `task`. */
  type: CreditType;
  role: 'author' | 'co-author' | 'reviewer';
  /** Id of the task that a bonus is for; absent otherwise. */
  task?: string;
  /** The share before damping. */
  base: number;
  /** Place among the person's commits of that UTC day, from 0: sorted by base, largest first, then by sha. 0 for reviews and tasks. */
  rank: number;
  /** What counts: `base >> rank`; of reviews, what the limit of the day leaves of the base; of tasks, all. */
  awarded: number;
};

export type Person = {
  /** Path segment of the profile; the only id that leaves the build. */
  slug: string;
  name: string;
  /** Newest first. */
  credits: Credit[];
};

/**
 * Every point, traceable to a commit and a rule. Holds no address, and no name by which the history or `people.yml`
 * knows somebody who opted out, but for names of one Chinese character inside subjects.
 */
export type Ledger = {
  headSha: string;
  /** HEAD's committer time in milliseconds since the epoch: the "now" of everything. */
  asOf: number;
  /** Without merges and the commits in which no human has a share; newest first. */
  commits: LedgerCommit[];
  /** In the order of their first contributions. */
  persons: Person[];
  /** One list for each person who opted out, newest credits first; the longest list first. Shown only as one sum. */
  anonymous: Credit[][];
  /** Programs, and the commits that they alone made. */
  bots: { identities: number; commits: number };
};
