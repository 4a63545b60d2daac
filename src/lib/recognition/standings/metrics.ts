import { dayLength } from '../days.ts';
import type { Credit, Ledger } from '../ledger/ledger.ts';
import { counts } from './counts.ts';

/** Days that "active" looks back. */
export const activeWindows = [1, 7, 30, 365] as const;

export type ActiveWindow = (typeof activeWindows)[number];

/**
 * Community metrics as CHAOSS defines them, at one moment. Of people, those who opted out included. Active means having
 * a credit above 0 in the window: what was reverted, and what changed only files that do not count, is left out.
 */
export type MetricsPoint = {
  /** Milliseconds since the epoch; nothing after it counts. */
  at: number;
  /** Distinct people with a credit in so many days before. */
  active: Record<ActiveWindow, number>;
  /** People whose first credit lies in the 30 days before. */
  newcomers: number;
  /** Of the people active in the 30 days before the last 30, how many were active in the last 30 too. */
  retention: Ratio;
  /** Of the people whose first active day lies at least 90 days back, how many had a second one within 90 days of it. */
  conversion: Ratio;
  /** Fewest people who together hold half of the points of the 365 days before; 0 without any. */
  absenceFactor: number;
};

/** `part` of `whole` people; there is no share where `whole` is 0. */
export type Ratio = { part: number; whole: number };

export type Metrics = {
  /** One for each calendar month (UTC) from the first credit's to the last one that ended before HEAD's time. */
  months: (MetricsPoint & { /** `YYYY-MM`. */ month: string })[];
  /** At HEAD's time. */
  now: MetricsPoint;
};

/** The longest series: a broken clock in one old commit must not make a hundred thousand months. */
const mostMonths = 600;

const conversionDays = 90;
const absenceDays = 365;

/** Everybody's credits are needed, so the people who opted out count; nothing here tells them apart. */
export function buildMetrics(ledger: Ledger): Metrics {
  const timelines = [...ledger.persons.map(({ credits }) => credits), ...ledger.anonymous].flatMap(
    (credits) => toTimeline(credits) ?? [],
  );
  const first = timelines.reduce((earliest, { times }) => Math.min(earliest, times[0] ?? Infinity), Infinity);
  return {
    months: monthEnds(first, ledger.asOf).map(({ month, end }) => ({ month, ...measure(timelines, end - 1) })),
    now: measure(timelines, ledger.asOf),
  };
}

/** One person's credits above 0, oldest first. */
type Timeline = {
  times: number[];
  /** Points of all credits before each one, in thousandths, and behind the last one of all. */
  before: number[];
  /** When a second active day came within 90 days of the first one. */
  returnedAt?: number;
};

function toTimeline(credits: readonly Credit[]): Timeline | undefined {
  const counted = credits.filter(counts).reverse();
  const [first] = counted;
  if (!first) return undefined;
  const before = [0];
  for (const { awarded } of counted) before.push((before.at(-1) ?? 0) + awarded);
  const second = counted.find(({ commit }) => commit.day > first.commit.day);
  const returned = second !== undefined && second.commit.day - first.commit.day <= conversionDays;
  return { times: counted.map(({ commit }) => commit.at), before, ...(returned && { returnedAt: second.commit.at }) };
}

function measure(timelines: readonly Timeline[], at: number): MetricsPoint {
  const start = (days: number) => at - days * dayLength;
  const point: MetricsPoint = {
    at,
    active: { 1: 0, 7: 0, 30: 0, 365: 0 },
    newcomers: 0,
    retention: { part: 0, whole: 0 },
    conversion: { part: 0, whole: 0 },
    absenceFactor: 0,
  };
  const held: number[] = [];
  for (const { times, before, returnedAt } of timelines) {
    const [first = Infinity] = times;
    if (first > at) continue;
    if (first <= start(conversionDays)) {
      point.conversion.whole++;
      if (returnedAt !== undefined && returnedAt <= at) point.conversion.part++;
    }
    const end = countBefore(times, at + 1);
    const latest = times[end - 1] ?? -Infinity;
    for (const days of activeWindows) if (latest >= start(days)) point.active[days]++;
    if (first >= start(30)) point.newcomers++;
    if (countBefore(times, start(30)) > countBefore(times, start(60))) {
      point.retention.whole++;
      if (latest >= start(30)) point.retention.part++;
    }
    if (latest >= start(absenceDays)) {
      held.push((before[end] ?? 0) - (before[countBefore(times, start(absenceDays))] ?? 0));
    }
  }
  return { ...point, absenceFactor: toAbsenceFactor(held) };
}

/** How many of `times` (ascending) lie before `moment`. */
function countBefore(times: readonly number[], moment: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? Infinity) < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

function toAbsenceFactor(points: number[]): number {
  const half = points.reduce((sum, value) => sum + value, 0) / 2;
  if (half === 0) return 0;
  points.sort((a, b) => b - a);
  let sum = 0;
  return points.findIndex((value) => (sum += value) >= half) + 1;
}

/** Ends (exclusive) of the calendar months from the one that holds `first` up to `asOf`. */
function monthEnds(first: number, asOf: number): { month: string; end: number }[] {
  const ends: { month: string; end: number }[] = [];
  if (first > asOf) return ends;
  const last = new Date(asOf);
  let year = last.getUTCFullYear();
  let month = last.getUTCMonth();
  for (let end = Date.UTC(year, month); end > first && ends.length < mostMonths; end = Date.UTC(year, month)) {
    month -= 1;
    if (month < 0) [year, month] = [year - 1, 11];
    ends.push({ month: new Date(Date.UTC(year, month)).toISOString().slice(0, 7), end });
  }
  return ends.reverse();
}
