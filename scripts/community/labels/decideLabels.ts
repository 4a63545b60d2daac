import picomatch from 'picomatch';
import type { Action } from '../forge/action.ts';
import { optionalTextAt, recordAt, textAt } from '../forge/fields.ts';
import type { LabelRule } from './labelRules.ts';

/** Files that a pull request changes; `isWhole` is whether the forge named all of them. */
export type ChangedFiles = { files: string[]; isWhole: boolean };

/** The forge names this many files of a pull request at most. */
export const mostFiles = 3000;

/** Names of changed files, those of before a move too, from the items of the forge's list. */
export function parseChangedFiles(items: readonly unknown[]): ChangedFiles {
  const files = items.flatMap((item) => {
    const fields = recordAt(item, 'file');
    return [textAt(fields, 'filename', 'file'), optionalTextAt(fields, 'previous_filename', 'file') ?? []].flat();
  });
  return { files, isWhole: items.length < mostFiles };
}

/**
 * Labels to put on a pull request and to take off, so that of those in the rules it has the ones that its files ask for. All other
 * labels are people's own.
 */
export function decideLabels(
  { number, labels }: { number: number; labels: readonly string[] },
  { files, isWhole }: ChangedFiles,
  rules: readonly LabelRule[],
): Action[] {
  // The forge tells labels apart without their case.
  const present = new Map(labels.map((label) => [label.toLowerCase(), label]));
  const missing: string[] = [];
  const surplus: string[] = [];
  for (const { name, paths } of rules) {
    const matches = picomatch(paths, { dot: true });
    const shown = present.get(name.toLowerCase());
    if (files.some((file) => matches(file))) {
      if (shown === undefined) missing.push(name);
    } else if (shown !== undefined && isWhole) surplus.push(shown);
  }
  return [
    ...(missing.length > 0 ? [{ do: 'add-labels' as const, issue: number, labels: missing }] : []),
    ...surplus.map((label) => ({ do: 'remove-label' as const, issue: number, label })),
  ];
}
