import { describe, expect, it } from 'vitest';
import { compareOutput, toGolden, type Comparison } from './compare.ts';

const compare = (actual: string, expected: string, settings: Partial<Comparison> = {}) =>
  compareOutput({ actual, expected, how: 'exact', normalize: [], ...settings });

describe('compareOutput', () => {
  it('ignores line ends, spaces at line ends and empty lines at the end', () => {
    expect(compare('a  \r\nb\r\n\r\n', 'a\nb')).toBeUndefined();
  });

  it('shows the lines that differ with those around them', () => {
    expect(compare('1\n2\n3\nx\n5\n6\n7', '1\n2\n3\n4\n5\n6\n7')).toEqual({
      reason: 'the output differs',
      details: '@@ -2,5 +2,5 @@\n 2\n 3\n-4\n+x\n 5\n 6',
    });
  });

  it('notices output that is too short and too long', () => {
    expect(compare('a', 'a\nb')?.details).toContain('\n-b');
    expect(compare('a\nb', 'a')?.details).toContain('\n+b');
    expect(compare('', 'a')?.details).toContain('\n-a');
  });

  it('shows no more of a flood than can be read', () => {
    const flood = Array.from({ length: 500 }, (_, index) => `line ${index}`).join('\n');
    expect(compare(flood, 'a')?.details?.split('\n')).toHaveLength(61);
    expect(compare(flood, 'a')?.details).toMatch(/\n… \d+ more lines$/);
  });

  it('normalizes both sides', () => {
    const normalize = ['times', 'durations'] as const;
    expect(compare('2026-11-22T01:00:00Z 3ms', '<time> 5s', { normalize })).toBeUndefined();
    expect(compare('2026-11-22T01:00:00Z ok', '2025-01-01T01:00:00Z failed', { normalize })?.details).toBe(
      '@@ -1,1 +1,1 @@\n-<time> failed\n+<time> ok',
    );
  });

  it('matches whole lines against patterns', () => {
    const how = 'pattern';
    expect(compare('pid 42', 'pid \\d+', { how })).toBeUndefined();
    expect(compare('pid 42 and more', 'pid \\d+', { how })).toEqual({
      reason: 'line 1: got "pid 42 and more", expected "pid \\\\d+"',
    });
    expect(compare('', 'a', { how })?.reason).toBe('line 1: got "", expected "a"');
    expect(compare('a', 'a\nb', { how })?.reason).toBe('line 2: got the end of the output, expected "b"');
    expect(compare('a\nb', 'a', { how })?.reason).toBe('line 2: got "b", expected the end of the output');
    expect(compare('a', '(', { how })?.reason).toBe('line 1: "(" is no regular expression');
  });

  it('normalizes the output for patterns, not the patterns', () => {
    expect(compare('took 3ms', 'took <duration>', { how: 'pattern', normalize: ['durations'] })).toBeUndefined();
    expect(compare('took 3ms', 'took 3ms', { how: 'pattern', normalize: ['durations'] })).toBeDefined();
  });
});

describe('toGolden', () => {
  it('is what a run is compared with', () => {
    const golden = toGolden('a 3ms  \n\n', ['durations']);
    expect(golden).toBe('a <duration>\n');
    expect(compare('a 7ms', golden, { normalize: ['durations'] })).toBeUndefined();
  });
});
