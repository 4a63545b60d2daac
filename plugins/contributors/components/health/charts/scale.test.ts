import { describe, expect, it } from 'vitest';
import { frame, toBand, toMonthLabels, toRuns, toTicks, toY } from './scale.ts';

const months = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => new Date(Date.UTC(2016, first + index)).toISOString().slice(0, 7));

describe('toTicks', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [5, [0, 2, 4, 6]],
    [41, [0, 20, 40, 60]],
    [280, [0, 100, 200, 300]],
    [2500, [0, 1000, 2000, 3000]],
  ])('covers counts up to %d with whole round numbers', (largest, ticks) => {
    expect(toTicks(largest, 'count')).toEqual(ticks);
  });

  it('always shows the whole of a share', () => {
    expect(toTicks(0.02, 'share')).toEqual([0, 0.25, 0.5, 0.75, 1]);
  });

  it('has few ticks for any size, the last of them at the top', () => {
    for (let largest = 1; largest < 5000; largest += 7) {
      const ticks = toTicks(largest, 'count');
      expect(ticks.length).toBeLessThanOrEqual(5);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(largest);
    }
  });
});

describe('places', () => {
  it('puts a single point into the middle', () => {
    expect(toBand(0, 1).x).toBe((frame.left + frame.right) / 2);
  });

  it('keeps 120 points inside the frame, in order', () => {
    const places = Array.from({ length: 120 }, (_, index) => toBand(index, 120).x);
    expect(places[0]).toBeGreaterThan(frame.left);
    expect(places.at(-1)).toBeLessThan(frame.right);
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
  });

  it('puts nothing on the base and the largest tick at the top', () => {
    expect([toY(0, 4), toY(4, 4)]).toEqual([frame.bottom, frame.top]);
  });
});

describe('toRuns', () => {
  it('breaks where a value is not known, and keeps zeros', () => {
    const runs = toRuns([undefined, 0, 2, undefined, 3, undefined]);
    expect(runs.map((run) => run.map(({ index, value }) => [index, value]))).toEqual([
      [
        [1, 0],
        [2, 2],
      ],
      [[4, 3]],
    ]);
  });

  it('has none without values', () => {
    expect(toRuns([undefined, undefined])).toEqual([]);
    expect(toRuns([])).toEqual([]);
  });
});

describe('toMonthLabels', () => {
  it.each([
    [0, 1, ['2016-01']],
    [9, 3, ['2016-10', '2016-11', '2016-12']],
    [0, 7, ['2016-01', '2016-03', '2016-05', '2016-07']],
    [10, 14, ['2017-01', '2017-04', '2017-07', '2017-10']],
    [0, 36, ['2016', '2017', '2018']],
    [10, 120, ['2018', '2020', '2022', '2024', '2026']],
  ])('names few of the months from %d on for %d months', (first, count, labels) => {
    const found = toMonthLabels(months(first, count)).map(({ label }) => label);
    expect(found).toEqual(labels);
  });

  it.each([1, 5, 6, 13, 24, 60, 61, 119, 240, 480, 1200])(
    'never names more than five of %d months, nor none',
    (count) => {
      for (let first = 0; first < 12; first++) {
        const { length } = toMonthLabels(months(first, count));
        expect(length).toBeGreaterThan(0);
        expect(length).toBeLessThanOrEqual(5);
      }
    },
  );
});
