import { assignSlugs } from '../../plugins/contributors/ledger/slugs.ts';
import { buildIdentities, type Identity } from '../../plugins/contributors/ledger/identities.ts';
import type { Ledger } from '../../plugins/contributors/ledger/ledger.ts';
import type { PersonEntry } from '../../plugins/contributors/rules/rules.ts';
import { isMerge, type AvailableHistory, type Commit } from '../../src/lib/git/history.ts';
import { findSlugs } from './authors.ts';
import type { ReportPerson } from './buildReport.ts';

/** Merges since some time, by who made them. */
export type MergeCounts = {
  /** Of people who have credits as well. */
  bySlug: Map<string, number>;
  /** Of people who never did anything but merge, and so have no profile. */
  others: ReportPerson[];
  /** Of people who asked not to be named. */
  anonymous: number;
};

type MergeInput = { history: AvailableHistory; ledger: Ledger; people: PersonEntry[]; since: number };

/** Who made the merges since a time in milliseconds since the epoch; programs are left out. Pure. */
export function countMerges({ history, ledger, people, since }: MergeInput): MergeCounts {
  // Identities are of those who write; without parents a merge counts as writing.
  const flat = history.commits.map((commit) => ({ ...commit, parents: [] }));
  const { identify } = buildIdentities(flat, people);
  const slugs = findSlugs(history.commits, ledger, identify);
  const merged = new Map<Identity, Commit[]>();
  for (const commit of history.commits) {
    if (!isMerge(commit) || commit.committedAt < since) continue;
    const identity = identify(commit.author);
    if (!identity) continue;
    const commits = merged.get(identity);
    if (commits) commits.push(commit);
    else merged.set(identity, [commit]);
  }

  const counts: MergeCounts = { bySlug: new Map(), others: [], anonymous: 0 };
  const taken = new Set(ledger.persons.map(({ slug }) => slug));
  for (const [identity, commits] of merged) {
    const slug = slugs.get(identity.id);
    if (identity.optOut) counts.anonymous += commits.length;
    else if (slug !== undefined) counts.bySlug.set(slug, commits.length);
    else {
      const person = toPerson(identity, commits, taken);
      taken.add(person.id);
      counts.others.push(person);
    }
  }
  return counts;
}

/** `commits` are newest first, as git lists them. */
function toPerson(identity: Identity, commits: Commit[], taken: ReadonlySet<string>): ReportPerson {
  const first = commits.at(-1)?.sha ?? '';
  const slug = assignSlugs([{ ...identity, firstSha: first }]).get(identity.id) ?? first;
  const times = commits.map(({ committedAt }) => committedAt);
  return {
    id: taken.has(slug) ? `${slug}-${first.slice(0, 12)}` : slug,
    name: identity.name || slug,
    commits: commits.length,
    coAuthored: 0,
    points: 0,
    level: null,
    badges: [],
    firstAt: new Date(Math.min(...times)).toISOString(),
    lastAt: new Date(Math.max(...times)).toISOString(),
    types: {},
  };
}
