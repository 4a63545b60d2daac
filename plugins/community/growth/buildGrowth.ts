import { scoreSize } from '../../../src/lib/recognition/ledger/score.ts';
import { localize } from '../../../src/lib/recognition/rules/localize.ts';
import type { PointRules, Rules } from '../../../src/lib/recognition/rules/rules.ts';
import type { Growth, GrowthPoints } from './growth.ts';

/** From one word to a page. */
const lines = [1, 9, 30, 100, 300] as const;
const ordinaryLines = 30;

/** Everything that the growth page says in numbers, from the rules. */
export function buildGrowth(
  { levels, badges, points, campaigns }: Pick<Rules, 'levels' | 'badges' | 'points' | 'campaigns'>,
  locale: string,
): Growth {
  const rules = buildPoints(points);
  // Without a campaign nobody can finish one, and the gallery that names lead to does not have it.
  const attainable = badges.filter(({ kind }) => kind !== 'campaign-finisher' || campaigns.length > 0);
  return {
    levels: levels.map(({ id, name, points: needed, weeks, perk }) => ({
      id,
      name: localize(name, locale),
      points: needed,
      weeks,
      changes: rules.ordinary.points > 0 ? Math.ceil(needed / rules.ordinary.points) : 0,
      ...(perk !== undefined && { perk: localize(perk, locale) }),
    })),
    badges: attainable.map(({ id, kind, at, name }) => ({ id, kind, at, name: localize(name, locale) })),
    points: rules,
  };
}

function buildPoints(rules: PointRules): GrowthPoints {
  const { weights, review, coAuthorShare } = rules;
  const earn = (changed: number) => ({
    lines: changed,
    points: (scoreSize({ lines: changed, files: 1 }, rules) * weights.docs) / 1000,
  });
  return {
    steps: lines.map(earn),
    ordinary: earn(ordinaryLines),
    weights: Object.entries(weights).map(([type, weight]) => ({ type, weight: weight / 1000 })),
    review: { pool: review.pool / 1000, dailyLimit: review.dailyLimit / 1000 },
    coAuthorShare: coAuthorShare / 10,
  };
}
