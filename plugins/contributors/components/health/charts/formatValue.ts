import type { Unit } from './scale.ts';

/** `12`, `38%`. */
export function formatValue(value: number, unit: Unit): string {
  return unit === 'share' ? `${Math.round(value * 100)}%` : String(value);
}
