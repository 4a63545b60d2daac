import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from '../../../src/lib/data/decodeText.ts';
import { Problem } from '../../../src/lib/problem.ts';
import { safeLine } from '../../report/safe.ts';
import { withoutMembers } from '../../uiStrings/jsonMembers.ts';
import type { UiFault } from '../../uiStrings/uiText.ts';
import { refuseLinks } from '../readNamed.ts';
import { replaceFile } from '../writePageFile.ts';
import type { uiWords } from './words.ts';

/**
 * Removes unused translations from the JSON files, and changes nothing else in them. Tags stay: pages may use them. Gives the
 * number of those that are removed, by file. Throws a Problem, before it changes anything, when one of the files is a link or
 * below one: what it leads to may be no file of the site.
 */
export async function removeUnused(
  root: string,
  faults: readonly UiFault[],
  words: Pick<(typeof uiWords)[keyof typeof uiWords], 'link' | 'changedMeanwhile'>,
): Promise<Map<string, number>> {
  const unused = new Map<string, Set<string>>();
  for (const { fault, form, file, id } of faults)
    if (fault === 'unused' && (form === 'message' || form === 'plain'))
      unused.set(file, (unused.get(file) ?? new Set()).add(id));
  for (const file of unused.keys()) await refuseLinks(root, file, words);
  for (const [file, ids] of unused) {
    const before = await readFile(path.join(root, file));
    const text = decodeText(before);
    if (text !== undefined && !(await replaceFile(root, file, { before, after: withoutMembers(text, ids) })))
      throw new Problem(words.changedMeanwhile(safeLine(file)));
  }
  return new Map([...unused].map(([file, ids]) => [file, ids.size]));
}
