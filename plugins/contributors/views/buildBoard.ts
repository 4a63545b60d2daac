import { toIsoDay } from '../../../src/lib/recognition/days.ts';
import type { Layout } from '../../../src/lib/recognition/ledger/layout.ts';
import type { Credit, Ledger } from '../../../src/lib/recognition/ledger/ledger.ts';
import { presentLevel } from '../../../src/lib/recognition/standings/presentLevel.ts';
import type { Standing } from '../../../src/lib/recognition/standings/recognition.ts';
import { windowStart, type WindowId } from '../../../src/lib/recognition/standings/windows.ts';
import { localize } from '../../../src/lib/recognition/rules/localize.ts';
import type { Rules } from '../../../src/lib/recognition/rules/rules.ts';
import { markNamesakes } from './namesakes.ts';
import { toSnapshotView, type SnapshotView } from './snapshotView.ts';
import { summarizeCredits, type Sums } from './summarizeCredits.ts';

export type BoardRow = {
  slug: string;
  name: string;
  /** Index of the present level among all levels, whatever the window. */
  level: number;
  /** Ever; `YYYY-MM-DD` in UTC. */
  first: string;
  latest: string;
  /** Whether the first contribution is in the window. */
  isNew: boolean;
  /** Whether somebody else on the board has the same name. */
  hasNamesake?: true;
} & Sums; // in the window

/** A row that is only to be shown needs no types. */
export type ShownRow = Omit<BoardRow, 'types'> & Partial<Pick<BoardRow, 'types'>>;

export type Newcomer = Pick<BoardRow, 'slug' | 'name' | 'first' | 'hasNamesake'>;

export type Board = {
  window: WindowId;
  /** Most points first. */
  rows: BoardRow[];
  /** Whose first contribution is in the window, latest first; empty for all time. */
  newcomers: Newcomer[];
  /** What people who opted out did in the window, if anything; without dates, which could be matched with commits. */
  anonymous?: Omit<Sums, 'types'>;
  /** Of everybody, those who opted out included; newcomers only of those who are named. */
  totals: { people: number; newcomers: number; commits: number; pages: number; points: number };
  /** Names of the levels in the reader's language, lowest first. */
  levelNames: string[];
  head: SnapshotView;
};

export type BoardInput = {
  ledger: Ledger;
  /** By slug. */
  standings: ReadonlyMap<string, Standing>;
  rules: Rules;
  layout: Layout;
  window: WindowId;
  /** BCP 47; the language of the levels' names. */
  locale: string;
};

/** Everybody with a credit in the window. */
export function buildBoard({ ledger, standings, rules, layout, window, locale }: BoardInput): Board {
  const since = windowStart(window, ledger.asOf) ?? -Infinity;
  const inWindow = (credits: Credit[]) => credits.filter(({ commit }) => commit.at >= since);
  const levelOf = (slug: string) => {
    const standing = standings.get(slug);
    return (standing && presentLevel(standing, rules.levels)?.index) ?? 0;
  };

  const persons = ledger.persons
    .map(({ slug, name, credits }) => {
      const first = credits.at(-1)?.commit.at ?? 0;
      const latest = credits[0]?.commit.at ?? 0;
      const isNew = window !== 'all' && first >= since;
      return { slug, name, first, latest, isNew, level: levelOf(slug), credits: inWindow(credits) };
    })
    .filter(({ credits }) => credits.length > 0)
    .map(({ credits, ...person }) => ({ ...person, ...summarizeCredits(credits, layout) }));

  const found = markNamesakes(persons);
  const rows = found
    .sort((a, b) => b.points - a.points || b.commits - a.commits || b.latest - a.latest || compareText(a.slug, b.slug))
    .map((row) => ({ ...row, first: toIsoDay(row.first), latest: toIsoDay(row.latest) }));
  const newcomers = found
    .filter(({ isNew }) => isNew)
    .sort((a, b) => b.first - a.first || compareText(a.slug, b.slug))
    .map(({ slug, name, first, hasNamesake }) => ({
      slug,
      name,
      first: toIsoDay(first),
      ...(hasNamesake && { hasNamesake }),
    }));

  const hidden = ledger.anonymous.map(inWindow).filter((credits) => credits.length > 0);
  return {
    window,
    rows,
    newcomers,
    ...sumOfAnonymous(hidden.flat(), layout),
    /** Of everybody, those who opted out included; newcomers only of those who are named. */
    totals: {
      people: rows.length + hidden.length,
      newcomers: newcomers.length,
      ...total(ledger, since, layout),
    },
    levelNames: rules.levels.map(({ name }) => localize(name, locale)),
    head: toSnapshotView({ ...ledger, configHash: rules.configHash }),
  };
}

function sumOfAnonymous(credits: Credit[], layout: Layout): Pick<Board, 'anonymous'> {
  if (credits.length === 0) return {};
  const { points, commits, coAuthored, pages } = summarizeCredits(credits, layout);
  return { anonymous: { points, commits, coAuthored, pages } };
}

/** By all humans, those who opted out included. */
function total({ commits, persons, anonymous }: Ledger, since: number, layout: Layout) {
  const inWindow = commits.filter(({ at }) => at >= since);
  const pages = new Set(inWindow.flatMap((commit) => commit.pages.map((file) => layout.pageOf(file) ?? file)));
  let points = 0;
  for (const credits of [...persons.map((person) => person.credits), ...anonymous])
    for (const { commit, awarded } of credits) if (commit.at >= since) points += awarded;
  return { commits: inWindow.length, pages: pages.size, points };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
