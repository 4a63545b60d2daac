import type { TraceRow, TraceView } from './buildTrace.ts';

/** Where a bar lies, in percent of the whole width. */
export type Bar = { x: number; width: number };

/** So narrow a bar can still be seen on a phone. */
const leastPercent = 0.6;

/** The bar of a span. The shortest are drawn wider than they are, and never beyond the end. Pure. */
export function toBar({ start, milliseconds }: Pick<TraceRow, 'start' | 'milliseconds'>, trace: TraceView): Bar {
  const whole = trace.milliseconds || 1;
  const width = Math.max((milliseconds / whole) * 100, leastPercent);
  return { x: round(Math.min((start / whole) * 100, 100 - width)), width: round(width) };
}

/** Marks of the time axis: at most five steps of 1, 2 or 5 times a power of ten. Pure. */
export function toTicks({ milliseconds }: Pick<TraceView, 'milliseconds'>): { at: number; x: number }[] {
  if (milliseconds <= 0) return [];
  const rough = milliseconds / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  return Array.from({ length: Math.floor(milliseconds / step) + 1 }, (_, index) => ({
    at: index * step,
    x: round(((index * step) / milliseconds) * 100),
  }));
}

/** A duration for people: "350 ms", "12.3 s". Pure. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds >= 100_000) return `${Math.round(milliseconds / 1000)} s`;
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(1)} s`;
  return milliseconds > 0 && milliseconds < 1 ? '< 1 ms' : `${Math.round(milliseconds)} ms`;
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}
