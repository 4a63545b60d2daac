import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from '../../src/lib/data/decodeText.ts';
import { parsePage } from '../../src/lib/docs/parsePage.ts';
import { withoutMark } from '../../src/lib/docs/pageFile.ts';
import { codeNamesOf } from '../lint/code/codeNames.ts';
import { readFileNames, toDefaultFiles } from '../lint/files.ts';
import type { Use } from './compareConventions.ts';

/** The names in the code of all pages of a repository, and of the Markdown in its root folder, in the order of the pages. */
export async function readUses(root: string): Promise<Use[]> {
  const files = toDefaultFiles(await readFileNames(root));
  const uses: Use[] = [];
  for (const file of files) {
    const text = decodeText(await readFile(path.join(root, file)));
    // That a page is not UTF-8, the linter says.
    if (text === undefined) continue;
    const names = codeNamesOf(parsePage(file, withoutMark(text)));
    uses.push(...names.map(({ name, range }) => ({ name, file, line: range.start.line })));
  }
  return uses;
}
