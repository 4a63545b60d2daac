import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from './nearest.ts';

describe('nearest', () => {
  it.each([
    ['metirc', 'metric'],
    ['METRICS', 'metrics'],
    ['ebfp', 'ebpf'],
    ['kubernetes', undefined],
    ['', undefined],
  ])('%s -> %s', (word, expected) => {
    expect(nearest(word, ['metrics', 'metric', 'ebpf'])).toBe(expected);
  });
  it('says nothing without a candidate', () => expect(didYouMean('xyz', ['metrics'])).toBe(''));
});
