import { Problem } from '../../../src/lib/problem.ts';
import { dayLength, mondayOf } from '../../../src/lib/recognition/days.ts';
import { safeLine } from '../../report/safe.ts';

/**
 * The days of a summary, in milliseconds since the epoch (UTC); the last one named by `until` does not count any more. Without
 * them: the last whole week, Monday to Sunday. Throws a Problem for days that are none.
 */
export function toDays(
  { since, until }: { since?: string | undefined; until?: string | undefined },
  now: number,
): { since: number; until: number } {
  const end = until === undefined ? mondayOf(Math.floor(now / dayLength)) * dayLength : parseDay('--until', until);
  const start = since === undefined ? end - 7 * dayLength : parseDay('--since', since);
  if (start < end) return { since: start, until: end };
  throw new Problem(`Unexpected --since ${since}, expected a day before --until.`);
}

function parseDay(option: string, text: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  // A day that does not exist, such as 2026-02-30, becomes another one.
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(text))
    throw new Problem(`Unexpected ${option} "${safeLine(text)}", expected a day such as 2026-11-16.`);
  return time;
}
