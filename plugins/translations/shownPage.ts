import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { decodeText } from '../../src/lib/data/decodeText.ts';
import { parsePage } from '../../src/lib/docs/parsePage.ts';
import { localeIds, localeOfFile, locales, pageOfFile, type Locale } from '../../src/lib/locales.ts';
import { isProblem } from '../../src/lib/problem.ts';
import { adaptLinks } from '../../src/lib/translations/adaptLinks.ts';
import type { PageStatus, TranslationStatus } from '../../src/lib/translations/status.ts';
import { readStatus } from './readStatus.ts';

/** What readers of one language get to see of a page. */
export type ShownPage = {
  status: PageStatus;
  /** Whose text they see; repository-relative. */
  file: string;
  /** The language of that text. */
  locale: Locale;
  /** A file of the reader's language that is there, but says nothing in it yet. */
  place?: string;
};

/**
 * Docusaurus shows `file` to readers of `locale`: their own page, or that in docs/ when they have none. For a page that is not
 * translated it is the source that they should see, which may be a third file. Undefined for what is no page of the docs.
 */
export function toShownPage(file: string, locale: Locale, statuses: Statuses): ShownPage | undefined {
  const page = pageOfFile(file);
  const home = localeOfFile(file);
  const status = page && statuses.get(toKey(page, locale));
  if (!home || !status) return undefined;
  const { state, source, sourceFile } = status;
  const place = state === 'missing' && home === locale ? { place: file } : {};
  if (state === 'missing' && source && sourceFile !== undefined)
    return { status, file: sourceFile, locale: source, ...place };
  return { status, file, locale: home, ...place };
}

export type Statuses = ReadonlyMap<string, PageStatus>;

/** The states by page and language, for `toShownPage`. */
export function indexStatuses({ pages }: TranslationStatus): Statuses {
  return new Map(pages.map((status) => [toKey(status.page, status.locale), status]));
}

function toKey(page: string, locale: Locale): string {
  return `${locale} ${page}`;
}

const indexes = new WeakMap<TranslationStatus, Statuses>();

/** The same for a file of a site. Undefined also where git cannot be asked: the plugin says so. */
export async function readShownPage(siteDir: string, locale: Locale, filePath: string): Promise<ShownPage | undefined> {
  const file = toFile(siteDir, filePath);
  if (!localeOfFile(file)) return undefined;
  try {
    const status = await readStatus(siteDir);
    const index = indexes.get(status) ?? indexStatuses(status);
    indexes.set(status, index);
    return toShownPage(file, locale, index);
  } catch (error) {
    if (isProblem(error)) return undefined;
    throw error;
  }
}

/** The text to show instead of that of the file at `filePath`; undefined to show its own. */
export async function readInstead(siteDir: string, { file }: ShownPage, filePath: string): Promise<string | undefined> {
  if (file === toFile(siteDir, filePath)) return undefined;
  return decodeText(await readFile(join(siteDir, file)))?.replace(/^\uFEFF/, '');
}

/** The same for the bundler, which looks for pictures and modules beside the file at `filePath`. */
export async function readInPlace(siteDir: string, shown: ShownPage, filePath: string): Promise<string | undefined> {
  const text = await readInstead(siteDir, shown, filePath);
  if (text === undefined) return undefined;
  const isFile = (file: string): boolean => statSync(join(siteDir, file), { throwIfNoEntry: false })?.isFile() ?? false;
  return adaptLinks(parsePage(shown.file, text), { to: toFile(siteDir, filePath), isFile });
}

/** Files on which it depends what is shown for the one at `filePath`, besides itself: the same page in other languages. */
export function otherFiles(siteDir: string, filePath: string): string[] {
  const file = toFile(siteDir, filePath);
  const page = pageOfFile(file);
  if (page === undefined) return [];
  return localeIds
    .map((id) => `${locales[id].docsDir}/${page}`)
    .filter((other) => other !== file)
    .map((other) => join(siteDir, other));
}

function toFile(siteDir: string, filePath: string): string {
  return relative(siteDir, filePath).split(sep).join('/');
}
