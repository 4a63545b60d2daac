import type { AvailableHistory, Commit } from '../../git/history.ts';
import type { FinishedTask } from '../../tasks/task.ts';
import type { Rules } from '../rules/rules.ts';
import { toScoredChanges } from './commitType.ts';
import { createFileTypes } from './fileTypes.ts';
import { findFinishes, toFinished, type TaskRules } from './finishes.ts';
import { buildIdentities, type Identity } from './identities.ts';
import type { Layout } from './layout.ts';
import type { Credit, Ledger, LedgerCommit } from './ledger.ts';
import { buildPageFacts, type PageFacts } from './pageHistory.ts';
import { findReverts, type Reverts } from './reverts.ts';
import { buildRoster, type Roster } from './roster.ts';
import { awardDays, scoreSize } from './score.ts';
import { createSubjectRedactor } from './subjects.ts';
import { creditWriters, isWork, toPeople, toWriters, type Share } from './writers.ts';

export type LedgerOptions = {
  rules: Rules;
  layout: Layout;
  /** Globs of the files whose changes count, relative to the site, but for those that the rules exclude. */
  include: readonly string[];
  /** Nobody has a bonus without. */
  tasks?: TaskRules;
  /** Slugs that are pages of the site's own. */
  reserved?: ReadonlySet<string>;
};

/** A ledger, who is who in it, and who finished which task, sorted by task. */
export type Attribution = Pick<Roster, 'slugOf' | 'findOthers'> & { ledger: Ledger; finished: FinishedTask[] };

/** Every point that `history` gives by the rules; see `buildAttribution`. */
export function buildLedger(history: AvailableHistory, options: LedgerOptions): Ledger {
  return buildAttribution(history, options).ledger;
}

/**
 * Every point that `history` gives by the rules: to the humans who wrote or reviewed its commits, without merges and bots.
 * Reviews count on commits by humans. The same whatever order commits of equal time come in.
 */
export function buildAttribution(history: AvailableHistory, options: LedgerOptions): Attribution {
  const { rules, layout } = options;
  const reverts = findReverts(history.commits);
  const commits = history.commits.toSorted(newestFirst);
  const doesNotCount = (sha: string) => reverts.reverts.has(sha) || reverts.revertedBy.has(sha);
  const identities = buildIdentities(commits, rules.people);
  const toLedgerCommit = createCommits({
    ...options,
    reverts,
    factsOf: buildPageFacts(commits, { layout, doesNotCount }),
    redact: createSubjectRedactor(identities),
  });
  const finishes = findFinishes(history, { tasks: options.tasks, doesNotCount, identify: identities.identify });
  const finishedBy = (sha: string) => [...finishes].flatMap(([task, commit]) => (commit.sha === sha ? task : []));

  const creditsOf = new Map<Identity, Credit[]>();
  const ledger: Ledger = {
    headSha: history.headSha,
    asOf: history.asOf,
    commits: [],
    persons: [],
    anonymous: [],
    bots: { identities: identities.bots, commits: 0 },
  };
  for (const commit of commits) {
    if (!isWork(commit)) continue;
    const writers = toWriters(commit, identities.identify);
    if (writers.all.length === 0) {
      ledger.bots.commits++;
      continue;
    }
    const entry = toLedgerCommit(commit);
    ledger.commits.push(entry);
    const credit = (identity: Identity, share: Share) => {
      const credits = creditsOf.get(identity) ?? [];
      if (credits.length === 0) creditsOf.set(identity, credits);
      credits.push({ commit: entry, ...share, rank: 0, awarded: 0 });
    };
    creditWriters(writers, { type: entry.type, pool: entry.pool, points: rules.points, credit });
    for (const task of commit.tasks.length > 0 ? finishedBy(commit.sha) : []) {
      const pool = options.tasks?.bonusOf.get(task) ?? 0;
      creditWriters(writers, { type: 'task', task, pool, points: rules.points, credit });
    }
    const reviewers = toPeople(commit.reviewers, { identify: identities.identify, but: writers.all });
    const review = entry.pool > 0 ? Math.floor(rules.points.review.pool / reviewers.length) : 0;
    for (const reviewer of reviewers) credit(reviewer, { type: 'review', role: 'reviewer', base: review });
  }

  for (const credits of creditsOf.values()) awardDays(credits, rules.points);
  const { slugOf, findOthers, persons, anonymous } = buildRoster(creditsOf, {
    commits,
    identify: identities.identify,
    ...options,
  });
  const finished = toFinished(finishes, { persons, slugOf });
  return { slugOf, findOthers, finished, ledger: { ...ledger, persons, anonymous } };
}

/**
 * Newest first, by day where HEAD's time hides the difference; the sha decides between equal times, so that the order git
 * lists them in does not matter.
 */
function newestFirst(a: Commit, b: Commit): number {
  return b.day - a.day || b.committedAt - a.committedAt || (a.sha < b.sha ? -1 : a.sha > b.sha ? 1 : 0);
}

type CommitOptions = LedgerOptions & {
  reverts: Reverts;
  factsOf: (sha: string) => PageFacts;
  redact: (text: string) => string;
};

function createCommits(options: CommitOptions): (commit: Commit) => LedgerCommit {
  const { rules, reverts, factsOf, redact } = options;
  const { points } = rules;
  const fileTypeOf = createFileTypes({ ...options, points });

  return (commit) => {
    const { sha, day, committedAt: at } = commit;
    const scored = toScoredChanges(commit, fileTypeOf, points);
    const isRevert = reverts.reverts.has(sha);
    const revertedBy = reverts.revertedBy.get(sha);
    const size = scored && !isRevert ? scoreSize(scored, points) : 0;
    const weight = scored && !isRevert ? points.weights[scored.type] : 0;
    const earned = isRevert ? points.revert : size * weight;
    return {
      sha,
      at,
      day,
      subject: redact(commit.subject),
      type: isRevert ? 'revert' : (scored?.type ?? 'tooling'),
      lines: scored?.lines ?? 0,
      files: scored?.files ?? 0,
      size,
      weight,
      pool: revertedBy === undefined ? earned : 0,
      ...(revertedBy !== undefined && { revertedBy }),
      ...factsOf(sha),
    };
  };
}
