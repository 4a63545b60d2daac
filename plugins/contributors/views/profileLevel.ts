import { toIsoDay } from '../../../src/lib/recognition/days.ts';
import { presentLevel } from '../../../src/lib/recognition/standings/presentLevel.ts';
import type { Standing } from '../../../src/lib/recognition/standings/recognition.ts';
import { localize } from '../../../src/lib/recognition/rules/localize.ts';
import type { Level } from '../../../src/lib/recognition/rules/rules.ts';

/** Texts are in the reader's language. */
export type ProfileLevel = {
  /** Among all levels, from 0. */
  index: number;
  name: string;
  perk?: string;
  /** When it was reached, `YYYY-MM-DD` in UTC, and by which commit. */
  since: string;
  sha: string;
  /** Absent on the highest level. Whole points and active weeks; what is missing of points in thousandths. */
  next?: { name: string; points: number; weeks: number; missing: { points: number; weeks: number } };
};

/** The level that somebody has and the one after it; undefined for somebody without credits. */
export function buildProfileLevel(standing: Standing, levels: Level[], locale: string): ProfileLevel | undefined {
  const award = standing.levels.at(-1);
  const present = presentLevel(standing, levels);
  if (!award || !present) return undefined;
  const { index, level, next, missing } = present;
  return {
    index,
    name: localize(level.name, locale),
    ...(level.perk !== undefined && { perk: localize(level.perk, locale) }),
    since: toIsoDay(award.at),
    sha: award.sha,
    ...(next && { next: { name: localize(next.name, locale), points: next.points, weeks: next.weeks, missing } }),
  };
}
