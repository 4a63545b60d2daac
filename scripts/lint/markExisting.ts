import { failures } from './failures.ts';
import { inLanguage, type Finding } from '../../src/lib/finding.ts';

/** Findings of one version of a file, with the lines of its text. */
export type Judged = { findings: readonly Finding[]; lines: readonly string[] };

/**
 * Marks the findings that were there before a change: those that the same rule made for the same reason in a line of the same
 * words. A line that has only moved is no new one; of two equal ones, the second is.
 */
export function markExisting(now: Judged, before: Judged): Finding[] {
  const known = new Map<string, number>();
  for (const finding of before.findings) {
    const key = toKey(finding, before.lines);
    known.set(key, (known.get(key) ?? 0) + 1);
  }
  return now.findings.map((finding) => {
    if (failures.has(finding.rule)) return finding;
    const key = toKey(finding, now.lines);
    const left = known.get(key) ?? 0;
    if (left === 0) return finding;
    known.set(key, left - 1);
    return { ...finding, existing: true };
  });
}

/** Without numbers: messages name other lines, and count. */
function toKey({ rule, range, message }: Finding, lines: readonly string[]): string {
  const line = range ? (lines[range.start.line - 1] ?? '').trim() : '';
  return JSON.stringify([rule, inLanguage(message, 'en').replace(/\d+/g, '0'), line]);
}
