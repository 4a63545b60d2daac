import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { parsePage } from '../../src/lib/docs/parsePage.ts';
import { Problem } from '../../src/lib/problem.ts';
import { toBlobId } from '../../src/lib/translations/blobId.ts';
import { splitSections } from '../../src/lib/translations/sections/sections.ts';
import { safeLine } from '../report/safe.ts';
import { toNextSteps } from './nextSteps.ts';
import { planCreate } from './planCreate.ts';
import { readPage } from './readPage.ts';
import { refuseLinks } from './readNamed.ts';
import type { Outcome, Task } from './task.ts';
import { createFile } from './writePageFile.ts';

/** Makes the file of a translation that does not exist, with the text of its source. Never replaces one. */
export async function createPage({ root, status, pages, source, options, words }: Task): Promise<Outcome> {
  const sourceFile = pages.find(({ locale }) => locale === source)?.file;
  if (source === undefined || sourceFile === undefined)
    throw new Problem(
      words.whichLanguage(
        safeLine(status.page),
        pages.map(({ locale }) => `--from ${locale}`),
      ),
    );
  const { file } = status;
  const { page, content } = await readPage(root, sourceFile, options.language);
  await refuseLinks(root, file, words);
  // Both would be pages of one address.
  const twin = file.endsWith('x') ? file.slice(0, -1) : `${file}x`;
  if (existsSync(path.join(root, twin))) throw new Problem(safeLine(words.otherEnding(file, twin)), 1);
  const isFile = (name: string): boolean =>
    statSync(path.join(root, name), { throwIfNoEntry: false })?.isFile() ?? false;
  const text = planCreate(page, { source, draft: toBlobId(content) }, { to: file, isFile });
  if (text === undefined) throw new Problem(words.unwritable(safeLine(sourceFile)), 1);
  if (!(await createFile(root, file, text))) throw new Problem(words.appeared(safeLine(file)));
  const sections = splitSections(parsePage(file, text));
  const steps = toNextSteps({ file, sections, words });
  return { text: [safeLine(words.created(file, sourceFile)), '', ...steps, ''].join('\n'), code: 0 };
}
