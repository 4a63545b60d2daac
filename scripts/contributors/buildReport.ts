import type { Credit, Ledger } from '../../src/lib/recognition/ledger/ledger.ts';
import type { Layout } from '../../src/lib/recognition/ledger/layout.ts';
import type { Standing } from '../../src/lib/recognition/standings/recognition.ts';
import { windowStart } from '../../src/lib/recognition/standings/windows.ts';
import { summarizeCredits, type PointsByType } from '../../plugins/contributors/views/summarizeCredits.ts';
import type { MergeCounts } from './countMerges.ts';
import { toPoints } from './points.ts';

export const reportSchema = 'otlp-docs/contributors@1';

export type ReportPerson = {
  /** Path segment of the profile on the site. */
  id: string;
  name: string;
  /** Authored in the window, after addresses were brought together to people. */
  commits: number;
  /** Co-authored in the window. */
  coAuthored: number;
  /** Earned in the window, with at most three decimals. */
  points: number;
  /** Id of the level at HEAD, whatever the window; null for somebody who only merged. */
  level: string | null;
  /** Ids of all badges at HEAD, oldest first. */
  badges: string[];
  /** First contribution ever and latest one, ISO 8601 in UTC. */
  firstAt: string;
  lastAt: string;
  /** Points in the window by kind of contribution. */
  types: PointsByType;
};

/** What `npm run contributors -- --json` prints. The number in `schema` goes up when a field changes its meaning. */
export type Report = {
  schema: typeof reportSchema;
  /** What everything was computed from; `asOf` is HEAD's committer time, the end of every window. */
  snapshot: { headSha: string; asOf: string; configHash: string };
  window: string;
  /**
   * Of the window: commits authored by humans, humans with a share in something (both with those who are not named), and
   * their points. `bots` counts programs of all time.
   */
  totals: { commits: number; humans: number; bots: number; points: number };
  /** Most points first. */
  people: ReportPerson[];
  /** What people who asked not to be named did in the window, together. */
  anonymous?: { commits: number; points: number };
};

export type ReportInput = {
  ledger: Ledger;
  /** By slug. */
  standings: ReadonlyMap<string, Standing>;
  layout: Layout;
  configHash: string;
  /** One that `windowStart` knows. */
  window: string;
  /** Merges that count as authored commits. */
  merges?: MergeCounts;
};

/** Everybody with a credit in the window, or with a merge where merges count. Pure. */
export function buildReport({ ledger, standings, layout, configHash, window, merges }: ReportInput): Report {
  const since = windowStart(window, ledger.asOf) ?? -Infinity;
  const summarize = (credits: Credit[]) => summarizeCredits(credits.filter(isSince(since)), layout);

  const people = ledger.persons.flatMap(({ slug, name, credits }): ReportPerson[] => {
    const merged = merges?.bySlug.get(slug) ?? 0;
    if (merged === 0 && !credits.some(isSince(since))) return [];
    const { commits, coAuthored, points, types } = summarize(credits);
    const standing = standings.get(slug);
    return [
      {
        id: slug,
        name,
        commits: commits + merged,
        coAuthored,
        points: toPoints(points),
        level: standing?.levels.at(-1)?.id ?? null,
        badges: standing?.badges.map(({ id }) => id) ?? [],
        firstAt: toTime(credits.at(-1)?.commit.at),
        lastAt: toTime(credits[0]?.commit.at),
        types: Object.fromEntries(Object.entries(types).map(([type, amount]) => [type, toPoints(amount)])),
      },
    ];
  });
  people.push(...(merges?.others ?? []));
  people.sort(byRank);

  const hidden = ledger.anonymous.filter((credits) => credits.some(isSince(since)));
  const { commits, points } = summarize(hidden.flat());
  const anonymous = { commits: commits + (merges?.anonymous ?? 0), points: toPoints(points) };
  const isAnybodyHidden = hidden.length > 0 || anonymous.commits > 0;
  return {
    schema: reportSchema,
    snapshot: { headSha: ledger.headSha, asOf: toTime(ledger.asOf), configHash },
    window,
    totals: {
      commits: sum(people.map((person) => person.commits)) + anonymous.commits,
      humans: people.length + hidden.length,
      bots: ledger.bots.identities,
      // Of integers: a sum of decimals would show their errors.
      points: toPoints(sum([...people, anonymous].map((person) => Math.round(person.points * 1000)))),
    },
    people,
    ...(isAnybodyHidden && { anonymous }),
  };
}

function isSince(since: number): (credit: Credit) => boolean {
  return ({ commit }) => commit.at >= since;
}

/** Equal points: who did more, then who did something later, as on the site. */
function byRank(a: ReportPerson, b: ReportPerson): number {
  return b.points - a.points || b.commits - a.commits || compare(b.lastAt, a.lastAt) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function toTime(milliseconds = 0): string {
  return new Date(milliseconds).toISOString();
}
