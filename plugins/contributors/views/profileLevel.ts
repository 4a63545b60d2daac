import type { Standing } from '../recognition/recognition.ts';
import { localize } from '../rules/localize.ts';
import type { Level } from '../rules/rules.ts';
import { toDay } from './summarizeCredits.ts';

/** Texts are in the reader's language. */
export type ProfileLevel = {
  /** Among all levels, from 0. */
  index: number;
  name: string;
  perk?: string;
  /** When it was reached, `YYYY-MM-DD` in UTC, and by which commit. */
  since: string;
  sha: string;
  /** Absent on the highest level. Whole points and active weeks. */
  next?: { name: string; points: number; weeks: number };
};

/** The level that somebody has and the one after it; undefined for somebody without credits. */
export function buildProfileLevel(standing: Standing, levels: Level[], locale: string): ProfileLevel | undefined {
  const award = standing.levels.at(-1);
  const index = levels.findIndex(({ id }) => id === award?.id);
  const level = levels[index];
  if (!award || !level) return undefined;
  const next = levels[index + 1];
  return {
    index,
    name: localize(level.name, locale),
    ...(level.perk !== undefined && { perk: localize(level.perk, locale) }),
    since: toDay(award.at),
    sha: award.sha,
    ...(next && { next: { name: localize(next.name, locale), points: next.points, weeks: next.weeks } }),
  };
}
