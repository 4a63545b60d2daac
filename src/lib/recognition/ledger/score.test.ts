import { describe, expect, it } from 'vitest';
import { defaultPoints as points } from '../rules/defaults/points.ts';
import { scoreSize, sharePool } from './score.ts';
import { page, pointsOf, toLedger, type TestCommit } from './testHistory.ts';

describe('the size of a commit', () => {
  it.each([
    [0, 1],
    [1, 2],
    [9, 4],
    [30, 5],
    [100, 7],
    [300, 9],
    [1022, 10],
    [1023, 10],
    [34_327, 10],
    [2 ** 40, 10],
  ])('of %i lines is %i', (lines, size) => expect(scoreSize({ lines, files: 1 }, points)).toBe(size));

  it('is limited for commits that go over many files, and small ones stay small', () => {
    expect(scoreSize({ lines: 34_327, files: 69 }, points)).toBe(6);
    expect(scoreSize({ lines: 34_327, files: 50 }, points)).toBe(10);
    expect(scoreSize({ lines: 9, files: 69 }, points)).toBe(4);
  });
});

describe('the pool of a commit', () => {
  it('goes to the author, who leaves 30 % to all co-authors together and keeps the remainder', () => {
    expect(sharePool(7000, 0, points)).toEqual({ author: 7000, coAuthor: 0 });
    expect(sharePool(7000, 2, points)).toEqual({ author: 4900, coAuthor: 1050 });
    expect(sharePool(1000, 7, points)).toEqual({ author: 706, coAuthor: 42 });
  });
});

describe('a day', () => {
  const typoFixes = (count: number, changes = [page('a')]): TestCommit[] =>
    Array.from({ length: count }, (_, index) => ({ at: Date.UTC(2026, 0, 1, 0, index), changes }));

  it('of 200 typo fixes is worth less than 4 points', () => {
    const { Ada = 0 } = pointsOf(toLedger(typoFixes(200)));
    expect(Ada).toBe(3994);
  });

  it('halves what comes after the largest commit, whenever that was', () => {
    const ledger = toLedger([...typoFixes(2), { at: '2026-01-01T12:00:00Z', changes: [page('a', 100)] }]);
    expect(ledger.persons[0]?.credits.map(({ base, rank, awarded }) => [base, rank, awarded])).toEqual([
      [7000, 0, 7000],
      [2000, 2, 500],
      [2000, 1, 1000],
    ]);
  });

  it('ends at midnight in UTC', () => {
    const at = ['2026-01-01T23:59:59Z', '2026-01-02T00:00:00Z'];
    expect(pointsOf(toLedger(at.map((at) => ({ at }))))).toEqual({ Ada: 4000 });
  });
});
