/** What the numbers of a chart are: whole things, or shares from 0 to 1. */
export type Unit = 'count' | 'share';

/** The place of the drawing inside its 340 by 180 units: small enough for a phone without scrolling. */
export const frame = { width: 340, height: 180, left: 38, right: 334, top: 16, bottom: 152 } as const;

/**
 * Few round numbers from 0 to at least the largest value, evenly spaced; counts stay whole, shares always end at 1.
 */
export function toTicks(largest: number, unit: Unit): number[] {
  if (unit === 'share') return [0, 0.25, 0.5, 0.75, 1];
  const step = roundUp(Math.max(largest, 1) / 4);
  return Array.from({ length: Math.max(Math.ceil(largest / step), 1) + 1 }, (_, index) => index * step);
}

/** The next of 1, 2, 5, 10, 20, 50, … */
function roundUp(value: number): number {
  const magnitude = 10 ** Math.max(Math.floor(Math.log10(value)), 0);
  return ([1, 2, 5].find((factor) => factor * magnitude >= value) ?? 10) * magnitude;
}

/** The middle of the band of the point at `index` among `count`, and the width of a band. */
export function toBand(index: number, count: number): { x: number; width: number } {
  const width = (frame.right - frame.left) / Math.max(count, 1);
  return { x: toTenth(frame.left + (index + 0.5) * width), width };
}

/** The height of a value on an axis that ends at `top`. */
export function toY(value: number, top: number): number {
  return toTenth(frame.bottom - (value / top) * (frame.bottom - frame.top));
}

/** A tenth of a unit is less than the eye sees, and keeps pages small. */
function toTenth(value: number): number {
  return Math.round(value * 10) / 10;
}

export type Point = { index: number; value: number };

/** Runs of neighbouring points whose values are known. */
export function toRuns(values: readonly (number | undefined)[]): Point[][] {
  const runs: Point[][] = [];
  values.forEach((value, index) => {
    if (value === undefined) return;
    const last = runs.at(-1);
    if (last?.at(-1)?.index === index - 1) last.push({ index, value });
    else runs.push([{ index, value }]);
  });
  return runs;
}

const wantedLabels = 5;
const steps = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240, 600] as const;

/**
 * Which of consecutive months (`YYYY-MM`) to name below the axis: at most five, on round months of the calendar; whole years
 * only once those suffice.
 */
export function toMonthLabels(months: readonly string[]): { index: number; label: string }[] {
  const numbered = months.map((month, index) => {
    const [year = 0, ofYear = 1] = month.split('-').map(Number);
    return { index, month, number: year * 12 + ofYear - 1 };
  });
  for (const step of steps) {
    const named = numbered.filter(({ number }) => number % step === 0);
    if (named.length > wantedLabels) continue;
    return named.map(({ index, month }) => ({ index, label: step < 12 ? month : month.slice(0, 4) }));
  }
  return [];
}
