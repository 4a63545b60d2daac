import { expect, it } from 'vitest';
import { defaultLevels } from '../rules/defaults/levels.ts';
import { presentLevel } from './presentLevel.ts';

const standing = (points: number, weeks: number, ...ids: string[]) => ({
  points,
  weeks,
  levels: ids.map((id) => ({ id, sha: 'a', at: 0 })),
});

it('is the last one reached, with what the next one asks for beyond it', () => {
  const found = presentLevel(standing(20_500, 7, 'newcomer', 'contributor'), defaultLevels);
  expect(found).toMatchObject({ index: 1, level: { id: 'contributor' }, next: { id: 'regular' } });
  expect(found?.missing).toEqual({ points: 29_500, weeks: 0 });
});

it('has nothing after the highest', () => {
  const found = presentLevel(standing(2_000_000, 75, 'steward', 'pillar'), defaultLevels);
  expect(found).toEqual({ index: 5, level: defaultLevels[5], missing: { points: 0, weeks: 0 } });
});

it('is none without an award, or where the rules have no such level', () => {
  expect(presentLevel(standing(0, 0), defaultLevels)).toBeUndefined();
  expect(presentLevel(standing(0, 0, 'gone'), defaultLevels)).toBeUndefined();
});
