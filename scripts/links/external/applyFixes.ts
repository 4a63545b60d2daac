import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from '../../../src/lib/data/decodeText.ts';
import { parsePage } from '../../../src/lib/docs/parsePage.ts';
import type { Edit, Finding } from '../../../src/lib/finding.ts';
import { applyEdits, withoutCollisions } from '../../lint/edits.ts';
import { writePage } from '../../lint/writePage.ts';
import { collectLinks } from './collectLinks.ts';

/**
 * Writes the new addresses into the pages of `texts` (by file), and answers the findings that are left. What somebody has changed
 * since it was read stays as it is, and so does a link that would not be the new address afterwards.
 */
export async function applyFixes(
  root: string,
  findings: readonly Finding[],
  texts: ReadonlyMap<string, string>,
): Promise<Finding[]> {
  const done = new Set<Finding>();
  for (const [file, text] of texts) {
    const own = findings.filter((finding) => finding.file === file && finding.fix && !finding.existing);
    if (own.length === 0 || !(await isOwn(root, file)) || (await readText(path.join(root, file))) !== text) continue;
    const { edits, after } = keepGood(
      file,
      text,
      own.flatMap(({ fix }) => fix ?? []),
    );
    if (edits.length === 0) continue;
    await writePage(root, { file, text: after });
    for (const finding of own) if (edits.some((edit) => edit === finding.fix)) done.add(finding);
  }
  return findings.filter((finding) => !done.has(finding));
}

/** Whether it lies in the repository: a link can lead anywhere, and what is there is not ours to change. */
async function isOwn(root: string, file: string): Promise<boolean> {
  const [folder, place] = await Promise.all([realpath(root), realpath(path.join(root, file))]);
  return place.startsWith(`${folder}${path.sep}`);
}

async function readText(file: string): Promise<string | undefined> {
  return decodeText(await readFile(file))?.replace(/^\uFEFF/, '');
}

/** The edits after which each link leads where it is meant to, together or, if they do not do so together, one by one. */
function keepGood(file: string, text: string, fixes: readonly Edit[]): { edits: Edit[]; after: string } {
  const all = withoutCollisions(fixes);
  if (isGood(all)) return { edits: all, after: applyEdits(text, all) };
  const edits = all.reduce<Edit[]>((good, edit) => (isGood([...good, edit]) ? [...good, edit] : good), []);
  return { edits, after: applyEdits(text, edits) };

  function isGood(some: readonly Edit[]): boolean {
    const wanted = collectLinks(parsePage(file, text)).map(
      ({ written, span }) => some.find(({ start }) => start === span?.start)?.text ?? written,
    );
    const found = collectLinks(parsePage(file, applyEdits(text, some))).map(({ written }) => written);
    return JSON.stringify(found) === JSON.stringify(wanted);
  }
}
