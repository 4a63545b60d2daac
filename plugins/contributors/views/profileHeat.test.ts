import { describe, expect, it } from 'vitest';
import { dayLength } from '../../../src/lib/recognition/days.ts';
import type { Credit, LedgerCommit } from '../../../src/lib/recognition/ledger/ledger.ts';
import { buildHeat, toHeatWeeks } from './profileHeat.ts';

const asOf = Date.parse('2026-06-03T23:59:59Z'); // a Wednesday
const today = Math.floor(asOf / dayLength);

function credit(day: number, sha = `${day}`): Credit {
  const commit: LedgerCommit = {
    sha,
    at: day * dayLength,
    day,
    subject: '',
    type: 'docs',
    lines: 1,
    files: 1,
    size: 1,
    weight: 1000,
    pool: 1000,
    pages: [],
  };
  return { commit, type: 'docs', role: 'author', base: 1000, rank: 0, awarded: 1000 };
}

describe('the calendar of the last year', () => {
  it('has 53 weeks from Monday, the last one ending today', () => {
    const { firstDay, lastDay } = buildHeat([], asOf);
    expect(new Date(firstDay * dayLength).toISOString()).toBe('2025-06-02T00:00:00.000Z');
    expect(new Date(firstDay * dayLength).getUTCDay()).toBe(1);
    expect(lastDay).toBe(today);
    expect(Math.floor((lastDay - firstDay) / 7)).toBe(52);
  });

  it('counts commits and points of each day in UTC, each commit once, and nothing older', () => {
    const heat = buildHeat([credit(today, 'b'), credit(today, 'a'), credit(today, 'a'), credit(today - 400)], asOf);
    expect(heat.days).toEqual([[today - heat.firstDay, 2, 3000]]);
  });

  it('has the same as a table of weeks, latest first', () => {
    const heat = buildHeat([credit(today), credit(today - 1), credit(today - 3)], asOf);
    expect(toHeatWeeks(heat).map(({ monday, ...sums }) => [today - monday, sums])).toEqual([
      [2, { days: 2, commits: 2, points: 2000 }],
      [9, { days: 1, commits: 1, points: 1000 }],
    ]);
  });
});
