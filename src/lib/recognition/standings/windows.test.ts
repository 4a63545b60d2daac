import fc from 'fast-check';
import { expect, it } from 'vitest';
import { windowIds, windowStart } from './windows.ts';

const asOf = Date.parse('2026-08-22T18:14:08Z');

it.each([
  ['all', -Infinity],
  ['year', Date.parse('2026-01-01T00:00:00Z')],
  ['quarter', Date.parse('2026-07-01T00:00:00Z')],
  ['month', Date.parse('2026-08-01T00:00:00Z')],
  ['90d', Date.parse('2026-05-24T18:14:08Z')],
  ['1d', Date.parse('2026-08-21T18:14:08Z')],
])('%s starts in time', (window, start) => expect(windowStart(window, asOf)).toBe(start));

it.each(['', 'd', '0d', '-1d', '1.5d', '90', '100000d', 'week', 'ALL'])('“%s” is no window', (window) =>
  expect(windowStart(window, asOf)).toBeUndefined(),
);

it('lies within the wider ones', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 8e12 }), fc.integer({ min: 1, max: 9999 }), (asOf, days) => {
      const starts = ['month', 'quarter', 'year', 'all'].map((window) => windowStart(window, asOf) ?? NaN);
      expect(starts).toEqual([...starts].sort((a, b) => b - a));
      expect(Math.max(...starts)).toBeLessThanOrEqual(asOf);
      expect(windowStart(`${days + 1}d`, asOf)).toBeLessThan(windowStart(`${days}d`, asOf) ?? NaN);
    }),
  );
  expect(windowIds[0]).toBe('90d');
});
