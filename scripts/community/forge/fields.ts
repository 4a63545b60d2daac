import { isRecord } from '../../../src/lib/data/isRecord.ts';
import { Problem } from '../../../src/lib/problem.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Readers of what the forge sends. Each throws a Problem that names the place, for the forge's answers are not ours to trust. */
export function recordAt(value: unknown, place: string): Fields {
  if (isRecord(value)) return value;
  throw missing(place, 'an object');
}

export function textAt(fields: Fields, key: string, place: string): string {
  const value = fields[key];
  if (typeof value === 'string') return value;
  throw missing(`${place}.${key}`, 'text');
}

/** The text, or nothing where the forge says null, as it does for an empty body. */
export function optionalTextAt(fields: Fields, key: string, place: string): string | undefined {
  return fields[key] === null || fields[key] === undefined ? undefined : textAt(fields, key, place);
}

/** A whole number from 0, as ids and counts are. */
export function numberAt(fields: Fields, key: string, place: string): number {
  const value = fields[key];
  if (Number.isSafeInteger(value) && Number(value) >= 0) return Number(value);
  throw missing(`${place}.${key}`, 'a whole number');
}

export function listAt(fields: Fields, key: string, place: string): readonly unknown[] {
  const value = fields[key];
  if (Array.isArray(value)) return value as unknown[];
  throw missing(`${place}.${key}`, 'a list');
}

/** Milliseconds since the epoch. */
export function timeAt(fields: Fields, key: string, place: string): number {
  const time = Date.parse(textAt(fields, key, place));
  if (Number.isFinite(time)) return time;
  throw missing(`${place}.${key}`, 'a time');
}

function missing(place: string, expected: string): Problem {
  return new Problem(`Unexpected payload: ${place} is not ${expected}. Compare it with the forge's documentation.`);
}
