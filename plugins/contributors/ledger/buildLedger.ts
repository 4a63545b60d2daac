import { isMerge, type AvailableHistory, type Commit } from '../../../src/lib/git/history.ts';
import type { PointRules, Rules } from '../rules/rules.ts';
import { toScoredChanges } from './commitType.ts';
import { createFileTypes } from './fileTypes.ts';
import { buildIdentities, type Identity } from './identities.ts';
import type { Layout } from './layout.ts';
import type { Credit, Ledger, LedgerCommit, Person } from './ledger.ts';
import { buildPageFacts, type PageFacts } from './pageHistory.ts';
import { findReverts, type Reverts } from './reverts.ts';
import { awardDays, scoreSize, sharePool } from './score.ts';
import { assignSlugs } from './slugs.ts';
import { createRedactor } from './text.ts';

export type LedgerOptions = {
  rules: Rules;
  layout: Layout;
  /** Globs of the files whose changes count, and of those that do not, relative to the site. */
  include: readonly string[];
  exclude: readonly string[];
  /** What each task is worth by its id, in thousandths of a point; goes to the first commit that names it. */
  tasks?: ReadonlyMap<string, number>;
};

const dayLength = 86_400_000;

/**
 * Every point that `history` gives by the rules: to the humans who wrote or reviewed its commits, without merges and bots.
 * Reviews count on commits by humans. The same whatever order commits of equal time come in.
 */
export function buildLedger(history: AvailableHistory, options: LedgerOptions): Ledger {
  const { rules, layout } = options;
  const reverts = findReverts(history.commits);
  const commits = history.commits.toSorted(newestFirst);
  const doesNotCount = (sha: string) => reverts.reverts.has(sha) || reverts.revertedBy.has(sha);
  const identities = buildIdentities(commits, rules.people);
  const toLedgerCommit = createCommits({
    ...options,
    reverts,
    factsOf: buildPageFacts(commits, { layout, doesNotCount }),
    redact: createRedactor({ names: identities.hiddenNames, addresses: identities.addresses }),
  });
  const bonusOf = assignTasks(commits, { ...options, doesNotCount, identify: identities.identify });

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
    if (isMerge(commit)) continue;
    const writers = toWriters(commit, identities.identify);
    if (writers.all.length === 0) {
      ledger.bots.commits++;
      continue;
    }
    const entry = toLedgerCommit(commit);
    ledger.commits.push(entry);
    const credit = (identity: Identity, share: Pick<Credit, 'type' | 'role' | 'base'>) => {
      const credits = creditsOf.get(identity) ?? [];
      if (credits.length === 0) creditsOf.set(identity, credits);
      credits.push({ commit: entry, ...share, rank: 0, awarded: 0 });
    };
    creditWriters(writers, { type: entry.type, pool: entry.pool, points: rules.points, credit });
    const bonus = bonusOf.get(commit.sha);
    if (bonus !== undefined) creditWriters(writers, { type: 'task', pool: bonus, points: rules.points, credit });
    const reviewers = toPeople(commit.reviewers, { identify: identities.identify, but: writers.all });
    const review = entry.pool > 0 ? Math.floor(rules.points.review.pool / reviewers.length) : 0;
    for (const reviewer of reviewers) credit(reviewer, { type: 'review', role: 'reviewer', base: review });
  }

  for (const credits of creditsOf.values()) awardDays(credits, rules.points);
  const entries = [...creditsOf];
  ledger.persons = toPersons(entries.filter(([{ optOut }]) => !optOut));
  ledger.anonymous = toAnonymous(entries.filter(([{ optOut }]) => optOut));
  return ledger;
}

/** Newest first; the sha decides between equal times, so that the order git lists them in does not matter. */
function newestFirst(a: Commit, b: Commit): number {
  return b.committedAt - a.committedAt || compare(a.sha, b.sha);
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

type Identify = (contact: Commit['author']) => Identity | undefined;

/** Humans, each once: an author who also stands in a trailer is the author. */
type Writers = { author?: Identity; coAuthors: readonly Identity[]; all: readonly Identity[] };

function toWriters(commit: Commit, identify: Identify): Writers {
  const author = identify(commit.author);
  const authors = author ? [author] : [];
  const coAuthors = toPeople(commit.coAuthors, { identify, but: authors });
  return { ...(author && { author }), coAuthors, all: coAuthors.length > 0 ? [...authors, ...coAuthors] : authors };
}

const nobody: readonly Identity[] = [];

/** Humans among the contacts, each once. */
function toPeople(
  contacts: Commit['coAuthors'],
  { identify, but }: { identify: Identify; but: readonly Identity[] },
): readonly Identity[] {
  if (contacts.length === 0) return nobody;
  const people = new Set(contacts.flatMap((contact) => identify(contact) ?? []));
  return [...people].filter((identity) => !but.includes(identity));
}

type Share = Pick<Credit, 'type' | 'role' | 'base'>;

type CreditWriters = {
  type: Credit['type'];
  /** In thousandths. */
  pool: number;
  points: PointRules;
  credit: (identity: Identity, share: Share) => void;
};

/** A program's share goes to nobody: what a human adds to its commit is a co-author's part. */
function creditWriters({ author, coAuthors }: Writers, { type, pool, points, credit }: CreditWriters): void {
  const shares = sharePool(pool, coAuthors.length, points);
  if (author) credit(author, { type, role: 'author', base: shares.author });
  for (const coAuthor of coAuthors) credit(coAuthor, { type, role: 'co-author', base: shares.coAuthor });
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
    const { sha, committedAt: at } = commit;
    const scored = toScoredChanges(commit, fileTypeOf, points);
    const isRevert = reverts.reverts.has(sha);
    const revertedBy = reverts.revertedBy.get(sha);
    const size = scored && !isRevert ? scoreSize(scored, points) : 0;
    const weight = scored && !isRevert ? points.weights[scored.type] : 0;
    const earned = isRevert ? points.revert : size * weight;
    return {
      sha,
      at,
      day: Math.floor(at / dayLength),
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

type TaskOptions = Pick<LedgerOptions, 'tasks'> & { doesNotCount: (sha: string) => boolean; identify: Identify };

/** Bonus of each commit that was the first to name a task, in thousandths. `commits` are newest first. */
function assignTasks(commits: readonly Commit[], { tasks, doesNotCount, identify }: TaskOptions): Map<string, number> {
  const bonuses = new Map<string, number>();
  if (!tasks) return bonuses;
  const firstOf = new Map<string, string>();
  for (const commit of commits) {
    if (commit.tasks.length === 0 || isMerge(commit) || doesNotCount(commit.sha)) continue;
    if (toWriters(commit, identify).all.length > 0) for (const task of commit.tasks) firstOf.set(task, commit.sha);
  }
  for (const [task, sha] of firstOf) {
    const bonus = tasks.get(task);
    if (bonus !== undefined) bonuses.set(sha, (bonuses.get(sha) ?? 0) + bonus);
  }
  return bonuses;
}

function toPersons(entries: [Identity, Credit[]][]): Person[] {
  const found = entries.map(([identity, credits]) => ({ identity, credits, first: credits.at(-1)?.commit }));
  // Several people may start in one commit: then by id, which is stable too.
  found.sort(
    (a, b) =>
      (a.first?.at ?? 0) - (b.first?.at ?? 0) ||
      compare(a.first?.sha, b.first?.sha) ||
      compare(a.identity.id, b.identity.id),
  );
  const slugs = assignSlugs(found.map(({ identity, first }) => ({ ...identity, firstSha: first?.sha ?? '' })));
  return found.map(({ identity, credits }) => {
    const slug = slugs.get(identity.id) ?? '';
    return { slug, name: identity.name || slug, credits };
  });
}

/** Not in the order of first contributions, which the history would turn into names; of equal lists, the id decides. */
function toAnonymous(entries: [Identity, Credit[]][]): Credit[][] {
  entries.sort(
    ([a, creditsOfA], [b, creditsOfB]) =>
      creditsOfB.length - creditsOfA.length ||
      compare(creditsOfA[0]?.commit.sha, creditsOfB[0]?.commit.sha) ||
      compare(a.id, b.id),
  );
  return entries.map(([, credits]) => credits);
}
