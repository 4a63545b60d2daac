import { describe, expect, it } from 'vitest';
import { defaultRules } from '../../../src/lib/recognition/rules/readRules.ts';
import { buildGrowth } from './buildGrowth.ts';

const rules = {
  ...defaultRules,
  levels: [
    { id: 'new', name: { 'zh-Hans': '新手', en: 'New' }, points: 0, weeks: 0 },
    { id: 'old', name: 'Old', points: 12, weeks: 2, perk: { en: 'Thanks' } },
  ],
};

describe('the growth path', () => {
  it('has the levels of the rules in the language of the reader', () => {
    expect(buildGrowth(rules, 'zh-Hans').levels).toEqual([
      { id: 'new', name: '新手', points: 0, weeks: 0, changes: 0 },
      { id: 'old', name: 'Old', points: 12, weeks: 2, changes: 3, perk: 'Thanks' },
    ]);
  });

  it('counts changes with the weights of the rules', () => {
    const weights = { ...rules.points.weights, docs: 2000 };
    const { points, levels } = buildGrowth({ ...rules, points: { ...rules.points, weights } }, 'en');
    expect(points.ordinary).toEqual({ lines: 30, points: 10 });
    expect(levels[1]?.changes).toBe(2);
    const nothing = buildGrowth({ ...rules, points: { ...rules.points, weights: { ...weights, docs: 0 } } }, 'en');
    expect(nothing.levels[1]?.changes).toBe(0);
  });

  it('names the badge of campaigns only where there are campaigns', () => {
    const idsOf = (campaigns: typeof rules.campaigns) =>
      buildGrowth({ ...rules, campaigns }, 'en').badges.map(({ kind }) => kind);
    expect(idsOf([])).not.toContain('campaign-finisher');
    expect(idsOf([{} as (typeof rules.campaigns)[number]])).toContain('campaign-finisher');
  });
});
