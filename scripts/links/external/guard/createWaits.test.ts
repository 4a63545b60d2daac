import { describe, expect, test } from 'vitest';
import { createWaits, parseRetryAfter } from './createWaits.ts';

test.each([
  ['8', 8000],
  [' 3600 ', 3_600_000],
  ['Sat, 21 Nov 2026 10:00:30 GMT', 30_000],
  ['Sat, 21 Nov 2026 09:00:00 GMT', 0],
  ['soon', 0],
  ['-5', 0],
  ['', 0],
  [undefined, 0],
])('Retry-After: %s is %i ms', (value, wait) => {
  expect(parseRetryAfter(value, Date.parse('2026-11-21T10:00:00Z'))).toBe(wait);
});

describe('a host is left in peace', () => {
  const note = (statusCode: number, value = '30') => {
    const waits = createWaits();
    const isNoted = waits.note(new URL('http://A.otlp.dev:81/x'), { statusCode, headers: { 'retry-after': value } });
    return [isNoted, waits.isHeld('a.otlp.dev'), [...waits.told]];
  };

  test('when it says so with 429 or 503', () => {
    expect([429, 503].map((status) => note(status))).toEqual(
      [429, 503].map((status) => [true, true, [['http://a.otlp.dev:81/x', status]]]),
    );
  });

  test('not when it says so with something else, or names no time', () => {
    expect([note(200), note(301), note(429, '0'), note(429, 'x')]).toEqual(Array(4).fill([false, false, []]));
  });

  test('for the longest time that it has named', () => {
    const waits = createWaits();
    const url = new URL('http://a.otlp.dev/');
    for (const value of ['60', '1']) waits.note(url, { statusCode: 429, headers: { 'retry-after': value } });
    expect((waits.waits.get('a.otlp.dev') ?? 0) - performance.now()).toBeGreaterThan(59_000);
  });
});
