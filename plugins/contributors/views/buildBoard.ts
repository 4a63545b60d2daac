import { pageOfFile } from '../../src/lib/locales.ts';
import type { Contribution, People, Person } from './buildPeople.ts';

/** Days that the board looks back by default: long enough to matter, short enough for newcomers to show. */
export const windowDays = 90;

const day = 86_400_000;

export type BoardRow = {
  slug: string;
  name: string;
  /** In the window. */
  commits: number;
  pages: number;
  /** Ever; ISO times in UTC. */
  first: string;
  latest: string;
  isNew: boolean;
};

export type Board = {
  /** Absent for all time. */
  days?: number;
  /** Most commits first. */
  rows: BoardRow[];
  /** Whose first contribution is in the window, latest first; empty for all time. */
  newcomers: Pick<BoardRow, 'slug' | 'name' | 'first'>[];
  /** What people who opted out did in the window, if anything. */
  anonymous?: { commits: number; pages: number };
  totals: { people: number; commits: number; pages: number };
  head: Head;
};

/** What the numbers were computed from. */
export type Head = { sha: string; at: string };

export type BoardWindow = { headSha: string; asOf: number; days?: number };

/** The board of the last `days` before HEAD's time, or of all time. */
export function buildBoard(people: People, { headSha, asOf, days }: BoardWindow): Board {
  const since = days === undefined ? -Infinity : asOf - days * day;
  const inWindow = (contributions: Contribution[]) => contributions.filter(({ at }) => at >= since);

  const rows = people.persons
    .map((person) => toRow(person, inWindow(person.contributions), days === undefined ? Infinity : since))
    .filter((row) => row.commits > 0)
    .sort(mostCommitsFirst);
  const newcomers = rows
    .filter((row) => row.isNew)
    .sort((a, b) => compare(b.first, a.first) || compare(a.slug, b.slug))
    .map(({ slug, name, first }) => ({ slug, name, first }));
  const anonymous = summarize(inWindow(people.anonymous));

  return {
    ...(days !== undefined && { days }),
    rows,
    newcomers,
    ...(anonymous.commits > 0 && { anonymous }),
    totals: { people: rows.length, ...summarize(inWindow(people.contributions)) },
    head: { sha: headSha.slice(0, 7), at: toIso(asOf) },
  };
}

function toRow({ slug, name, contributions }: Person, inWindow: Contribution[], newSince: number): BoardRow {
  const first = contributions.at(-1)?.at ?? 0;
  return {
    slug,
    name,
    ...summarize(inWindow),
    first: toIso(first),
    latest: toIso(contributions[0]?.at ?? 0),
    isNew: first >= newSince,
  };
}

function mostCommitsFirst(a: BoardRow, b: BoardRow): number {
  return b.commits - a.commits || b.pages - a.pages || compare(b.latest, a.latest) || compare(a.slug, b.slug);
}

/** A page and its translations are one page. */
export function summarize(contributions: Contribution[]): { commits: number; pages: number } {
  const pages = new Set(contributions.flatMap(({ files }) => files.map(pageOfFile)));
  return { commits: contributions.length, pages: pages.size };
}

export function toIso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
