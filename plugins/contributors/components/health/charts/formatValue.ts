import type { Unit } from './scale.ts';

/** Writes a number in the language of the page. */
export type Format = (value: number) => string;

/** `1,200`, `38%`. */
export function formatValue(value: number, unit: Unit, format: Format): string {
  return unit === 'share' ? `${format(Math.round(value * 100))}%` : format(value);
}
