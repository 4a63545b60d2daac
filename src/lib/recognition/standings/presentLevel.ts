import type { Level } from '../rules/rules.ts';
import type { Standing } from './recognition.ts';

export type PresentLevel = {
  /** Among all levels, from 0. */
  index: number;
  level: Level;
  /** Absent on the highest level. */
  next?: Level;
  /** To the next level: thousandths of a point, and active weeks. Nothing on the highest one. */
  missing: { points: number; weeks: number };
};

/** The level somebody has, by the last award whose level there is; undefined without any. */
export function presentLevel(
  { levels: reached, points, weeks }: Pick<Standing, 'levels' | 'points' | 'weeks'>,
  levels: readonly Level[],
): PresentLevel | undefined {
  const index = levels.findIndex(({ id }) => id === reached.at(-1)?.id);
  const level = levels[index];
  if (!level) return undefined;
  const next = levels[index + 1];
  const missing = {
    points: Math.max(0, (next?.points ?? 0) * 1000 - points),
    weeks: Math.max(0, (next?.weeks ?? 0) - weeks),
  };
  return { index, level, ...(next && { next }), missing };
}
