import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeText } from '../../../src/lib/data/decodeText.ts';
import { Problem } from '../../../src/lib/problem.ts';
import { root as project } from '../../shell.ts';

/** All files of data/ that a rule's findings can depend on: what was found out is forgotten when one of them changes. */
export const referenceFiles = [
  'lint.yml',
  'glossary.yml',
  'words.txt',
  'collector-components.yml',
  'page-templates.yml',
] as const;

/** Where a file of data/ is: below `root` or, when it has none, in the linter's own repository. */
export function placeOf(root: string, name: (typeof referenceFiles)[number]): string {
  const own = path.join(root, 'data', name);
  return existsSync(own) ? own : path.join(project, 'data', name);
}

/** Text of a file of data/, empty when there is none. Throws a Problem when it is not UTF-8. */
export function readDataFile(root: string, name: (typeof referenceFiles)[number]): string {
  const file = placeOf(root, name);
  if (!existsSync(file)) return '';
  const text = decodeText(readFileSync(file));
  if (text === undefined) throw new Problem(`data/${name}: Unexpected bytes, expected UTF-8. Save the file as UTF-8.`);
  return text;
}
