import type { DriftQuarter } from '../../../src/lib/translations/history/drift.ts';

/** The drawing's units: small enough for a phone without scrolling. */
export const frame = { width: 340, height: 180, left: 38, right: 334, top: 16, bottom: 152 } as const;

export type Chart = {
  /** Lines to read heights from, in days. */
  ticks: { days: number; y: number }[];
  /** A few quarters below the axis. */
  labels: { text: string; x: number }[];
  /** Quarters with a half-life, in runs without gaps. */
  runs: { x: number; y: number; days: number; quarter: string }[][];
};

const wantedLabels = 4;

/** Where everything on a chart of half-lives stands. Quarters (`2026-Q3`) in which nothing began are gaps. */
export function buildChart(given: readonly DriftQuarter[]): Chart {
  const quarters = fillGaps(given);
  const largest = Math.max(1, ...quarters.map(({ halfLifeDays = 0 }) => halfLifeDays));
  const step = roundUp(largest / 4);
  const count = Math.max(1, Math.ceil(largest / step));
  const toY = (days: number): number => tenth(frame.bottom - (days / (count * step)) * (frame.bottom - frame.top));
  const toX = (index: number): number =>
    tenth(frame.left + ((index + 0.5) * (frame.right - frame.left)) / quarters.length);
  const every = Math.ceil(quarters.length / wantedLabels);

  const runs: Chart['runs'] = [];
  let isRun = false;
  quarters.forEach(({ quarter, halfLifeDays: days }, index) => {
    if (days !== undefined) {
      const point = { x: toX(index), y: toY(days), days, quarter };
      if (isRun) runs.at(-1)?.push(point);
      else runs.push([point]);
    }
    isRun = days !== undefined;
  });
  return {
    ticks: Array.from({ length: count + 1 }, (_, index) => ({ days: index * step, y: toY(index * step) })),
    labels: quarters.flatMap(({ quarter }, index) => (index % every === 0 ? [{ text: quarter, x: toX(index) }] : [])),
    runs,
  };
}

type Point = Pick<DriftQuarter, 'quarter' | 'halfLifeDays'>;

/** All quarters from the first to the last. */
function fillGaps(quarters: readonly DriftQuarter[]): Point[] {
  const known = new Map<string, Point>(quarters.map((quarter) => [quarter.quarter, quarter]));
  const numbers = [...known.keys()].map(toNumber);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  if (!Number.isFinite(first)) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const quarter = `${Math.floor((first + index) / 4)}-Q${((first + index) % 4) + 1}`;
    return known.get(quarter) ?? { quarter };
  });
}

function toNumber(quarter: string): number {
  const [year = 0, ofYear = 1] = quarter.split('-Q').map(Number);
  return year * 4 + ofYear - 1;
}

/** The next of 1, 2, 5, 10, 20, 50, … */
function roundUp(value: number): number {
  const magnitude = 10 ** Math.max(Math.floor(Math.log10(value)), 0);
  return ([1, 2, 5].find((factor) => factor * magnitude >= value) ?? 10) * magnitude;
}

/** A tenth of a unit is less than the eye sees, and keeps pages small. */
function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
