import type { Edit } from '../../src/lib/finding.ts';

/** The edits that can be applied together: of two that touch the same characters, the first in the text stays. */
export function withoutCollisions(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = kept.at(-1);
    if (!last || edit.start > last.end || (edit.start === last.end && edit.end > edit.start && last.end > last.start))
      kept.push(edit);
  }
  return kept;
}

/** Applies edits that do not collide, last to first, so that the offsets of the others stay right. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, text: insert }) => result.slice(0, start) + insert + result.slice(end), text);
}
