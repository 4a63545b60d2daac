import { toConfigHash } from './configHash.ts';
import { defaultBadges } from './defaults/badges.ts';
import { defaultLevels } from './defaults/levels.ts';
import { defaultPoints } from './defaults/points.ts';
import type { Rules } from './rules.ts';

/** The rules of a site without data files. Loads no parser, which takes longer than computing a small board. */
export const defaultRules: Rules = withHash({
  people: [],
  points: defaultPoints,
  levels: defaultLevels,
  badges: defaultBadges,
  campaigns: [],
  tasks: [],
});

export function withHash(rules: Omit<Rules, 'configHash'>): Rules {
  return { ...rules, configHash: toConfigHash(rules) };
}
