import type { Change } from '../../git/history.ts';
import type { PointRules } from '../rules/rules.ts';
import type { FileType } from './fileTypes.ts';

/** What a commit did to scored files. */
export type ScoredChanges = { type: FileType; lines: number; files: number };

/**
 * `fix:`, `fix(scope):` and `fix!:` of Conventional Commits, the same in plain words, and in Chinese. Not "Fixture",
 * nor `fixup!`, which git squashes into another commit.
 */
const fixSubject = /^\s*(?:(?:fix(?:es|ed)?|bugfix)(?![\p{L}\p{N}_])|修[复復正订訂])/iu;

/**
 * Sums up a commit's scored files: `fix` if the subject says so, else the type with the most changed lines (the one that
 * stands first in the rules if several have as many). A commit that changes nothing but whitespace is `formatting`; one
 * that only moves, adds or deletes without changing lines keeps its type. Undefined without any scored file.
 */
export function toScoredChanges(
  { subject, changes }: { subject: string; changes: readonly Change[] },
  fileTypeOf: (path: string) => FileType | undefined,
  points: PointRules,
): ScoredChanges | undefined {
  const linesOf = new Map<FileType, number>();
  let lines = 0;
  let files = 0;
  let onlyEdits = true;
  for (const change of changes) {
    const type = fileTypeOf(change.path);
    if (type === undefined) continue;
    files++;
    lines += change.lines;
    onlyEdits &&= change.status === 'M';
    linesOf.set(type, (linesOf.get(type) ?? 0) + change.lines);
  }
  if (files === 0) return undefined;
  if (fixSubject.test(subject)) return { type: 'fix', lines, files };
  if (lines === 0 && onlyEdits) return { type: 'formatting', lines, files };
  return { type: mostChanged(linesOf, points), lines, files };
}

function mostChanged(linesOf: ReadonlyMap<FileType, number>, { types }: PointRules): FileType {
  const [only] = linesOf.keys();
  if (only !== undefined && linesOf.size === 1) return only;
  const place = (type: FileType) => types.findIndex((entry) => entry.type === type);
  const [first] = [...linesOf].sort(([a, linesOfA], [b, linesOfB]) => linesOfB - linesOfA || place(a) - place(b));
  return first?.[0] ?? 'tooling';
}
