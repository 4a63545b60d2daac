import { describe, expect, it } from 'vitest';
import { buildChart, frame } from './buildChart.ts';

const quarter = (name: string, halfLifeDays?: number) => ({
  quarter: name,
  begun: 1,
  open: 0,
  ...(halfLifeDays !== undefined && { halfLifeDays }),
});

describe('the chart of half-lives', () => {
  it('leaves a gap for a quarter without one, and for one in which nothing began', () => {
    const { runs } = buildChart([
      quarter('2025-Q4', 10),
      quarter('2026-Q1', 20),
      quarter('2026-Q2'),
      quarter('2026-Q4', 5),
    ]);
    expect(runs.map((run) => run.map(({ quarter: name }) => name))).toEqual([['2025-Q4', '2026-Q1'], ['2026-Q4']]);
    const [first, second] = runs.flat();
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeCloseTo((frame.right - frame.left) / 5, 0);
    expect(second?.y).toBeLessThan(first?.y ?? 0);
  });

  it.each([
    [3, [0, 1, 2, 3]],
    [38, [0, 10, 20, 30, 40]],
    [400, [0, 100, 200, 300, 400]],
  ])('has few round numbers up to %d days', (days, ticks) => {
    const chart = buildChart([quarter('2026-Q1', days)]);
    expect(chart.ticks.map((tick) => tick.days)).toEqual(ticks);
    expect(chart.runs[0]?.[0]?.y).toBeGreaterThanOrEqual(frame.top);
  });

  it('names at most four quarters, however many there are', () => {
    const quarters = Array.from({ length: 40 }, (_, index) =>
      quarter(`${2016 + Math.floor(index / 4)}-Q${(index % 4) + 1}`, 9),
    );
    expect(buildChart(quarters).labels).toHaveLength(4);
  });

  it('stands without any quarter', () => expect(buildChart([]).runs).toEqual([]));
});
