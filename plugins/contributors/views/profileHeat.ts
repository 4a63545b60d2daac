import { dayLength, mondayOf } from '../../../src/lib/recognition/days.ts';
import type { Credit } from '../../../src/lib/recognition/ledger/ledger.ts';

/** The year that ends with HEAD's day; days are counted from the epoch, in UTC. */
export type Heat = {
  /** A Monday. */
  firstDay: number;
  lastDay: number;
  /** Days with contributions, oldest first: [days since firstDay, commits, thousandths of a point]. */
  days: [number, number, number][];
};

const weeks = 53;

/** What somebody did on each day of the last 53 weeks, the present one included. `asOf` in milliseconds. */
export function buildHeat(credits: Credit[], asOf: number): Heat {
  const lastDay = Math.floor(asOf / dayLength);
  const firstDay = mondayOf(lastDay) - (weeks - 1) * 7;
  const days = new Map<number, { commits: Set<string>; points: number }>();
  for (const { commit, awarded } of credits) {
    // A commit's own day may lie after HEAD's, whose clock was slow.
    const day = Math.min(commit.day, lastDay);
    if (day < firstDay) continue;
    const known = days.get(day) ?? { commits: new Set<string>(), points: 0 };
    known.commits.add(commit.sha);
    known.points += awarded;
    days.set(day, known);
  }
  return {
    firstDay,
    lastDay,
    days: [...days]
      .sort(([a], [b]) => a - b)
      .map(([day, { commits, points }]) => [day - firstDay, commits.size, points]),
  };
}

/** The heat map as a table: weeks with contributions, latest first. `monday` counts from the epoch. */
export function toHeatWeeks({
  firstDay,
  days,
}: Heat): { monday: number; days: number; commits: number; points: number }[] {
  const found = new Map<number, { monday: number; days: number; commits: number; points: number }>();
  for (const [offset, commits, points] of days) {
    const monday = firstDay + offset - (offset % 7);
    const known = found.get(monday) ?? { monday, days: 0, commits: 0, points: 0 };
    found.set(monday, {
      monday,
      days: known.days + 1,
      commits: known.commits + commits,
      points: known.points + points,
    });
  }
  return [...found.values()].reverse();
}
