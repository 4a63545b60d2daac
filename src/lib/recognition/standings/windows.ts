import { dayLength } from '../days.ts';

/** Spans of time that have a board of their own. 90 days is the default: long enough to matter, short enough for newcomers to show. */
export const windowIds = ['90d', 'month', 'quarter', 'year', 'all'] as const;

export type WindowId = (typeof windowIds)[number];

/**
 * Where a window that ends at `asOf` starts, both in milliseconds since the epoch: `<N>d` is that many days back, `month`,
 * `quarter` and `year` are those of the calendar (UTC) that hold `asOf`, `all` starts at -Infinity. Undefined for
 * anything else. A month lies within its quarter, a quarter within its year, so no wider one has fewer points.
 */
export function windowStart(window: string, asOf: number): number | undefined {
  const date = new Date(asOf);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  switch (window) {
    case 'all':
      return -Infinity;
    case 'year':
      return Date.UTC(year, 0);
    case 'quarter':
      return Date.UTC(year, month - (month % 3));
    case 'month':
      return Date.UTC(year, month);
    default: {
      const days = /^[1-9]\d{0,4}d$/.test(window) ? Number.parseInt(window, 10) : undefined;
      return days === undefined ? undefined : asOf - days * dayLength;
    }
  }
}
