import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from '../../../src/lib/data/decodeText.ts';
import { withoutMembers } from '../../uiStrings/jsonMembers.ts';
import type { UiFault } from '../../uiStrings/uiText.ts';

/**
 * Removes unused translations from the JSON files, and changes nothing else in them. Tags stay: pages may use them. Gives the
 * number of those that are removed, by file.
 */
export async function removeUnused(root: string, faults: readonly UiFault[]): Promise<Map<string, number>> {
  const unused = new Map<string, Set<string>>();
  for (const { fault, form, file, id } of faults)
    if (fault === 'unused' && (form === 'message' || form === 'plain'))
      unused.set(file, (unused.get(file) ?? new Set()).add(id));
  for (const [file, ids] of unused) {
    const place = path.join(root, file);
    const text = decodeText(await readFile(place));
    if (text !== undefined) await writeFile(place, withoutMembers(text, ids));
  }
  return new Map([...unused].map(([file, ids]) => [file, ids.size]));
}
