import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, sumCounts } from './counts.ts';

describe('countVitest', () => {
  const report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, success: true };

  it('counts what is marked as pending or as to do as skipped', () => {
    expect(countVitest(JSON.stringify(report))).toEqual({ passed: 3, failed: 0, skipped: 2 });
  });

  it('counts a file that could not be loaded', () => {
    expect(countVitest(JSON.stringify({ ...report, success: false })).failed).toBe(1);
  });
});

describe('countPlaywright', () => {
  it('takes a flaky test for a failure, and a configuration error as well', () => {
    const json = JSON.stringify({
      stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 },
      errors: [{ message: 'x' }],
    });
    expect(countPlaywright(json)).toEqual({ passed: 5, failed: 3, skipped: 2 });
  });
});

it('sums over all runners', () => {
  expect(
    sumCounts([
      { passed: 1, failed: 2, skipped: 3 },
      { passed: 10, failed: 20, skipped: 30 },
    ]),
  ).toEqual({ passed: 11, failed: 22, skipped: 33 });
  expect(sumCounts([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
});
