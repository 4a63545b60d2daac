import { expect, it } from 'vitest';
import { editDistance } from './editDistance.ts';

it.each([
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
  ['abc', 'abc', 0],
  ['ebfp', 'ebpf', 1],
  ['尾部采祥策略', '尾部采样策略', 1],
  ['ca', 'abc', 3],
])('from %s to %s it is %i', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

it('stops at the limit', () => {
  expect(editDistance('kitten', 'sitting', 2)).toBe(3);
  expect(editDistance('kitten', 'sitting', 3)).toBe(3);
  expect(editDistance('', 'abc', 1)).toBe(2);
  expect(editDistance('xab', 'xba', 1)).toBe(1);
});
