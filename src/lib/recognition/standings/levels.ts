import { mondayOf } from '../days.ts';
import type { Credit } from '../ledger/ledger.ts';
import type { Level } from '../rules/rules.ts';
import { counts } from './counts.ts';
import type { Award } from './recognition.ts';

/**
 * Levels that `credits` (oldest first) reach, each with the commit by which both its points and its active weeks were
 * there. What was reverted counts as never done; apart from that no level is ever lost. A level needs the ones below it.
 */
export function toLevels(credits: readonly Credit[], levels: readonly Level[]): Award[] {
  const awards: Award[] = [];
  const weeks = new Set<number>();
  let points = 0;
  for (const credit of credits) {
    const { sha, at, day } = credit.commit;
    points += credit.awarded;
    if (counts(credit)) weeks.add(mondayOf(day));
    for (let next = levels[awards.length]; next && isReached(next, points, weeks.size); next = levels[awards.length]) {
      awards.push({ id: next.id, sha, at });
    }
  }
  return awards;
}

function isReached(level: Level, points: number, weeks: number): boolean {
  return points >= level.points * 1000 && weeks >= level.weeks;
}
