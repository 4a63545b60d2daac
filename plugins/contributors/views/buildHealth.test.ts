import { describe, expect, it } from 'vitest';
import type { MetricsPoint } from '../../../src/lib/recognition/standings/metrics.ts';
import { buildHealth } from './buildHealth.ts';

const point = (at: number): MetricsPoint => ({
  at,
  active: { 1: 1, 7: 2, 30: 3, 365: 4 },
  newcomers: 1,
  retention: { part: 0, whole: 0 },
  conversion: { part: 1, whole: 2 },
  absenceFactor: 1,
});

describe('buildHealth', () => {
  it('puts the month that has not ended at the end, as it is now', () => {
    const october = { ...point(Date.UTC(2026, 10)), month: '2026-10' };
    const { months, now } = buildHealth({ months: [october], now: { ...point(Date.UTC(2026, 10, 21)), newcomers: 5 } });
    expect(months.map(({ month, newcomers }) => [month, newcomers])).toEqual([
      ['2026-10', 1],
      ['2026-11', 5],
    ]);
    expect(now).toEqual(months[1]);
  });

  it('has one month where history is younger than that', () => {
    expect(buildHealth({ months: [], now: point(Date.UTC(2026, 10, 21)) }).months).toHaveLength(1);
  });

  it('names no month twice and survives JSON', () => {
    const view = buildHealth({
      months: [{ ...point(Date.UTC(2026, 10, 30)), month: '2026-11' }],
      now: point(Date.UTC(2026, 10, 30)),
    });
    expect(view.months.map(({ month }) => month)).toEqual(['2026-11']);
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });
});
