import { createHash } from 'node:crypto';
import type { Rules } from './rules.ts';

/**
 * Which rules made a snapshot: SHA-256, 12 hex characters, over JSON with sorted keys, so that neither comments nor the
 * order of keys in a file change it. `include` are the globs of the files that count, where not all do. People stay out: an opt-out must not be visible from outside.
 */
export function toConfigHash(
  { points, levels, badges, campaigns, tasks }: Omit<Rules, 'people' | 'configHash'>,
  include?: string[],
): string {
  // What a task is worth, and what finishes it; its words change nobody's points.
  const bonuses = tasks.map(({ id, points: bonus, verify }) => ({ id, bonus, verify }));
  const json = JSON.stringify({ points, levels, badges, campaigns, tasks: bonuses, include }, sortKeys);
  return createHash('sha256').update(json).digest('hex').slice(0, 12);
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
