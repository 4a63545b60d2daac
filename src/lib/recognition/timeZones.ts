import { dayLength } from './days.ts';

// Making a formatter costs a quarter of a millisecond.
const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether this is a time zone that the machine knows, such as Asia/Shanghai. */
export function isTimeZone(name: string): boolean {
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** The day that calendars in `timeZone` show at an instant, as `YYYY-MM-DD`. */
export function toLocalDay(at: number, timeZone: string): string {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts['year']?.padStart(4, '0')}-${parts['month']}-${parts['day']}`;
}

/** The first instant at which calendars in `timeZone` show this day or, where they skip it, a later one. */
export function startOfLocalDay(day: string, timeZone: string): number {
  return findTurn(day, (at) => toLocalDay(at, timeZone) < day, 'first');
}

/**
 * The instant from which on calendars in `timeZone` show later days only. Where clocks go back across midnight, the day
 * comes twice, and this is the end of the second time.
 */
export function endOfLocalDay(day: string, timeZone: string): number {
  return findTurn(day, (at) => toLocalDay(at, timeZone) <= day, 'last');
}

/** Whole days from one to another, both as `YYYY-MM-DD`. */
export function countDays(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
}

/** Clocks are at most 14 hours from UTC, and no zone goes forth and back again within a step. */
const reach = 15 * 3_600_000;
const step = 15 * 60_000;

/** The first or the last instant around `day` at which `isBefore` turns false. */
function findTurn(day: string, isBefore: (at: number) => boolean, which: 'first' | 'last'): number {
  const midnight = Date.parse(day);
  const [low, high] = [midnight - reach, midnight + dayLength + reach];
  let at: number;
  if (which === 'first') for (at = low; isBefore(at + step);) at += step;
  else for (at = high - step; !isBefore(at);) at -= step;
  let [before, after] = [at, at + step];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (isBefore(middle)) before = middle;
    else after = middle;
  }
  return after;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
}
