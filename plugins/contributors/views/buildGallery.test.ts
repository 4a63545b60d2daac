import { describe, expect, it } from 'vitest';
import { dayLength } from '../../../src/lib/recognition/days.ts';
import type { Standing } from '../../../src/lib/recognition/standings/recognition.ts';
import { defaultRules } from '../../../src/lib/recognition/rules/readRules.ts';
import type { Rules } from '../../../src/lib/recognition/rules/rules.ts';
import { testCampaign } from '../../../src/lib/recognition/rules/testCampaign.ts';
import { buildGallery, listedHolders } from './buildGallery.ts';

const start = Date.UTC(2026, 0, 1);
const rules = { ...defaultRules, badges: defaultRules.badges.slice(0, 2) };

function holder(slug: string, at: number, ids = ['first-merge']): [string, Standing] {
  const badges = ids.map((id) => ({ id, sha: 'a', at }));
  return [slug, { person: { slug, name: slug.toUpperCase(), credits: [] }, points: 0, weeks: 0, levels: [], badges }];
}

describe('buildGallery', () => {
  it('has every badge of the rules in their order, held or not, in the reader’s language', () => {
    const { badges } = buildGallery({ standings: new Map(), rules, locale: 'en' });
    expect(badges).toEqual([
      { id: 'first-merge', kind: 'first-merge', at: 1, name: 'First merge', held: 0, holders: [] },
      { id: 'return', kind: 'return', at: 90, name: 'Came back', held: 0, holders: [] },
    ]);
    expect(buildGallery({ standings: new Map(), rules, locale: 'zh-Hans' }).badges[0]?.name).toBe('初次合并');
  });

  it('has no badge for finishing campaigns while there are none', () => {
    const kinds = (more: Partial<Rules>) =>
      buildGallery({ standings: new Map(), rules: { ...defaultRules, ...more }, locale: 'en' }).badges.map(
        ({ kind }) => kind,
      );
    expect(kinds({ campaigns: [] })).not.toContain('campaign-finisher');
    expect(kinds({ campaigns: [testCampaign()] })).toContain('campaign-finisher');
  });

  it('counts all holders and names the latest, by slug where the time is equal', () => {
    const people = Array.from({ length: 14 }, (_, index) =>
      holder(`p${index}`, start + Math.floor(index / 2) * dayLength),
    );
    const [badge] = buildGallery({ standings: new Map(people.toReversed()), rules, locale: 'en' }).badges;
    expect(badge?.held).toBe(14);
    expect(badge?.holders).toHaveLength(listedHolders);
    expect(badge?.holders.slice(0, 3)).toEqual([
      { slug: 'p12', name: 'P12', at: '2026-01-07' },
      { slug: 'p13', name: 'P13', at: '2026-01-07' },
      { slug: 'p10', name: 'P10', at: '2026-01-06' },
    ]);
  });

  it('leaves out badges that the rules no longer have, and survives JSON', () => {
    const gallery = buildGallery({ standings: new Map([holder('a', start, ['gone'])]), rules, locale: 'en' });
    expect(gallery.badges.map(({ held }) => held)).toEqual([0, 0]);
    expect(JSON.parse(JSON.stringify(gallery))).toEqual(gallery);
  });
});
