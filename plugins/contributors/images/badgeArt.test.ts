import { expect, it } from 'vitest';
import { badgeKinds } from '../../../src/lib/recognition/rules/rules.ts';
import { toMedal } from './badgeArt.ts';

it('draws every kind differently, colours aside', () => {
  const drawings = badgeKinds.map((kind) => JSON.stringify(toMedal({ kind, at: 1 })));
  expect(new Set(drawings).size).toBe(badgeKinds.length);
});

it.each(badgeKinds)('draws %s with one rim and something in it', (kind) => {
  const { marks, number } = toMedal({ kind, at: 5 });
  expect(marks.filter(({ as }) => as === 'rim')).toHaveLength(1);
  expect(marks.length + (number === undefined ? 0 : 1)).toBeGreaterThan(1);
  expect(marks.map(({ d }) => d).join('')).toMatch(/^[MLHVCSAZmlhvcsaz\d\s.-]+$/);
});

it('shows the years of an anniversary', () => {
  expect(toMedal({ kind: 'anniversary', at: 3 }).number).toBe('3');
  expect(toMedal({ kind: 'gardener', at: 20 }).number).toBeUndefined();
});
