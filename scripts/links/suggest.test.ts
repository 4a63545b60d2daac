import { expect, test } from 'vitest';
import { suggest, toCandidates } from './suggest.ts';

test.each([
  ['/guides/ebf/', '/guides/ebpf/'],
  ['/Guides/EBPF/', '/guides/ebpf/'],
  ['/old/place/sampling/', '/guides/sampling/'],
  ['/nothing/like/that/', undefined],
  ['/guides/none/', undefined],
  ['/', undefined],
  ['x'.repeat(100_000), undefined],
])('%s means %s', (word, expected) => {
  expect(suggest(word, toCandidates(['/', '/guides/ebpf/', '/guides/sampling/', '/guides/cicd/']))).toBe(expected);
});

test('Chinese ids are compared by character', () => {
  expect(suggest('尾部采祥策略', toCandidates(['头部采样', '尾部采样策略']))).toBe('尾部采样策略');
});
