import type { Locale } from '../locales.ts';

/** A time during which a translation was behind its source. Times are milliseconds since the epoch. */
export type Episode = {
  page: string;
  locale: Locale;
  /** Commit of the source that began it. */
  begunAt: number;
  /** Commit that recorded the new text; absent while it lasts. */
  endedAt?: number;
};

/** One quarter of a year (UTC) in which episodes began. */
export type DriftQuarter = {
  /** `2026-Q3` */
  quarter: string;
  begun: number;
  /** Of those, not yet over. */
  open: number;
  /** Kaplan-Meier median of how long they last, in days; absent when fewer than half are known to have ended. */
  halfLifeDays?: number;
};

/** How long translations stay behind, of all pages into one language. */
export type Drift = { locale: Locale; halfLifeDays?: number; quarters: readonly DriftQuarter[] };
