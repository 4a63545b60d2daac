import { localeIds, type Locale } from '../../locales.ts';

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

const day = 86_400_000;

/**
 * How long translations stay behind, by language in the order of the locales, and by the quarter in which that began; quarters
 * without a beginning are left out. What lasts at `asOf` (milliseconds, HEAD's committer time) is known to last so long at least.
 * Pure.
 */
export function buildDrift(episodes: readonly Episode[], { asOf }: { asOf: number }): Drift[] {
  return localeIds.flatMap((locale): Drift[] => {
    const own = episodes.filter((episode) => episode.locale === locale);
    if (own.length === 0) return [];
    const quarters = [...new Set(own.map(quarterOf))].sort().map((quarter): DriftQuarter => {
      const begun = own.filter((episode) => quarterOf(episode) === quarter);
      return {
        quarter,
        begun: begun.length,
        open: begun.filter(({ endedAt }) => endedAt === undefined).length,
        ...halfLifeOf(begun, asOf),
      };
    });
    return [{ locale, ...halfLifeOf(own, asOf), quarters }];
  });
}

function quarterOf({ begunAt }: Episode): string {
  const date = new Date(begunAt);
  return `${date.getUTCFullYear()}-Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}

function halfLifeOf(episodes: readonly Episode[], asOf: number): { halfLifeDays?: number } {
  const median = medianLength(
    episodes.map(({ begunAt, endedAt }) => ({
      // The clocks of two people can disagree.
      length: Math.max(0, ((endedAt ?? asOf) - begunAt) / day),
      isOver: endedAt !== undefined,
    })),
  );
  return median === undefined ? {} : { halfLifeDays: median };
}

/**
 * The shortest length that at most half of all outlast, estimated with those that are not over yet: at each length at which
 * some ended, the share that goes on is multiplied by one minus their part of all that lasted so long. Undefined when the share
 * never comes down to a half. (Kaplan and Meier, "Nonparametric Estimation from Incomplete Observations", Journal of the American
 * Statistical Association 53, 1958, https://doi.org/10.1080/01621459.1958.10501452)
 */
function medianLength(lengths: readonly { length: number; isOver: boolean }[]): number | undefined {
  const ends = [...new Set(lengths.filter(({ isOver }) => isOver).map(({ length }) => length))].sort((a, b) => a - b);
  let share = 1;
  for (const end of ends) {
    const atRisk = lengths.filter(({ length }) => length >= end).length;
    const ended = lengths.filter(({ length, isOver }) => isOver && length === end).length;
    share *= 1 - ended / atRisk;
    // Half of four is a half, however it is divided.
    if (share <= 0.5 + 1e-9) return end;
  }
  return undefined;
}
