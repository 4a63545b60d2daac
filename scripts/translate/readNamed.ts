import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import { isPageFile } from '../../src/lib/docs/pageFile.ts';
import { defaultLocale, localeOfFile, locales, pageOfFile, type Locale } from '../../src/lib/locales.ts';
import { Problem } from '../../src/lib/problem.ts';
import { toRepositoryPath } from '../lint/files.ts';
import { safeLine } from '../report/safe.ts';
import type { TranslateWords } from './words.ts';

/** A page as somebody names it: by a file, which need not be there, or by its path in the folder of every language. */
export type Named = { page: string; locale?: Locale };

/** Throws a Problem for what is no page of the site, or leads out of the repository. */
export async function readNamed(root: string, given: string, words: TranslateWords): Promise<Named> {
  const name = safeLine(given);
  const file = toRepositoryPath(root, given);
  if (path.posix.isAbsolute(file) || path.isAbsolute(file)) throw new Problem(words.outside(name));
  const locale = localeOfFile(file);
  const inFolder = locale ? file : `${locales[defaultLocale].docsDir}/${file}`;
  for (const candidate of new Set([file, inFolder])) {
    const found = await lstat(path.join(root, candidate)).catch(() => undefined);
    if (found?.isDirectory()) throw new Problem(words.folder(name));
    if (found) await refuseLinks(root, candidate, words);
  }
  const page = pageOfFile(inFolder);
  if (page === undefined || !isPageFile(inFolder)) throw new Problem(words.noPage(name));
  return { page, ...(locale && { locale }) };
}

/** Throws a Problem when a file, or its nearest folder that is there, is not where its name says. */
export async function refuseLinks(root: string, file: string, words: Pick<TranslateWords, 'link'>): Promise<void> {
  const base = await realpath(root);
  for (let name = file; name !== '.'; name = path.posix.dirname(name)) {
    const found = await realpath(path.join(base, name)).catch(() => undefined);
    // A link that leads nowhere is none that is there.
    const isDangling = !found && (await lstat(path.join(base, name)).catch(() => undefined)) !== undefined;
    if (isDangling || (found !== undefined && found !== path.join(base, name)))
      throw new Problem(words.link(safeLine(name)));
    if (found !== undefined) return;
  }
}
