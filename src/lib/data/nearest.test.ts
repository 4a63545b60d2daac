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
  it('says nothing without a candidate', () =>
    expect(didYouMean('xyz', ['metrics'])).toEqual({ en: '', 'zh-Hans': '' }));
  it('asks in both languages', () =>
    expect(didYouMean('metrisc', ['metrics'])).toEqual({
      en: ' Did you mean "metrics"?',
      'zh-Hans': '是否应为 "metrics"？',
    }));
});
