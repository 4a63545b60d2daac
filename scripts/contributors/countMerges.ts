import type { Attribution } from '../../src/lib/recognition/ledger/buildLedger.ts';
import { anonymous } from '../../src/lib/recognition/ledger/roster.ts';
import { isMerge, type AvailableHistory, type Commit } from '../../src/lib/git/history.ts';
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

type MergeInput = Pick<Attribution, 'slugOf' | 'findOthers'> & { history: AvailableHistory; since: number };

/** Who made the merges since a time in milliseconds since the epoch; programs are left out. Pure. */
export function countMerges({ history, since, slugOf, findOthers }: MergeInput): MergeCounts {
  const merged = new Map<string, Commit[]>();
  for (const commit of history.commits) {
    if (!isMerge(commit) || commit.committedAt < since) continue;
    const slug = slugOf(commit.author);
    if (slug === undefined) continue;
    const commits = merged.get(slug);
    if (commits) commits.push(commit);
    else merged.set(slug, [commit]);
  }

  const counts: MergeCounts = { bySlug: new Map(), others: [], anonymous: 0 };
  for (const [slug, commits] of merged) {
    const name = findOthers().get(slug);
    if (slug === anonymous) counts.anonymous = commits.length;
    else if (name === undefined) counts.bySlug.set(slug, commits.length);
    else counts.others.push(toPerson({ slug, name, commits }));
  }
  return counts;
}

function toPerson({ slug, name, commits }: { slug: string; name: string; commits: Commit[] }): ReportPerson {
  const times = commits.map(({ committedAt }) => committedAt).sort((a, b) => a - b);
  return {
    id: slug,
    name,
    commits: commits.length,
    coAuthored: 0,
    points: 0,
    level: null,
    badges: [],
    firstAt: new Date(times[0] ?? 0).toISOString(),
    lastAt: new Date(times.at(-1) ?? 0).toISOString(),
    types: {},
  };
}
