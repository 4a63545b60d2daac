import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '../data/decodeText.ts';
import type { Page } from '../docs/page.ts';
import { isPageFile } from '../docs/pageFile.ts';
import { parsePage } from '../docs/parsePage.ts';
import type { AvailableHistory } from '../git/history.ts';
import { readHistory } from '../git/readHistory.ts';
import { locales, type Locale } from '../locales.ts';
import { Problem } from '../problem.ts';
import { parseRecord } from '../translations/record.ts';
import { findRepetitions, type Repetition } from './score/duplicates.ts';
import { lastChangesOf } from './score/freshness.ts';
import { parseRules, parseTemplates } from './score/parseRules.ts';
import type { PageScore, QualityRules } from './score/quality.ts';
import { scorePage } from './score/scorePage.ts';
import { createFindSections, type FindSections } from './score/templates.ts';

/** Paths are relative to the site. */
export type QualityInput = {
  siteDir: string;
  locale: Locale;
  /** File that says how quality is counted. */
  config: string;
  /** File that says which sections pages of each kind have. It does not have to exist. */
  templates: string;
  /** Folder of the examples. */
  examples: string;
};

export type Quality = {
  rules: QualityRules;
  /** One for each page that is written in the language, sorted by file. */
  scores: PageScore[];
  /** Paragraphs of the language's pages that repeat others. */
  repetitions: Repetition[];
  /** What the ages are counted from; absent where there is no history, and then no age is known. */
  head?: Pick<AvailableHistory, 'headSha' | 'asOf'>;
};

/** Reads and scores every page of a language. Throws a Problem when the rules are broken or not there. */
export async function readQuality({ siteDir, locale, config, templates, examples }: QualityInput): Promise<Quality> {
  const [rules, findSections, pages, ids, history] = await Promise.all([
    readRules(siteDir, config),
    readFindSections(siteDir, templates),
    readPages(siteDir, locale),
    readExampleIds(join(siteDir, examples)),
    readHistory(siteDir),
  ]);
  const changes = lastChangesOf(history);
  const head = history.kind === 'available' ? { headSha: history.headSha, asOf: history.asOf } : undefined;
  const scores = pages.map((page) => {
    const changedAt = changes.get(page.file);
    return scorePage({
      page,
      rules,
      findSections,
      examples: ids,
      ...(head && { asOf: head.asOf }),
      ...(changedAt !== undefined && { changedAt }),
    });
  });
  return { rules, scores, repetitions: findRepetitions(pages, rules.duplicates), ...(head && { head }) };
}

async function readRules(siteDir: string, config: string): Promise<QualityRules> {
  const bytes = await readFile(join(siteDir, config)).catch((error: NodeJS.ErrnoException) => {
    throw new Problem(`Unexpected ${config}, expected a file that can be read: ${error.message}. Add it.`);
  });
  return parseRules({ file: config, text: decodeText(bytes) });
}

async function readFindSections(siteDir: string, templates: string): Promise<FindSections> {
  const file = join(siteDir, templates);
  if (!existsSync(file)) return createFindSections([]);
  return createFindSections(parseTemplates({ file: templates, text: decodeText(await readFile(file)) }));
}

async function readPages(siteDir: string, locale: Locale): Promise<Page[]> {
  const { docsDir } = locales[locale];
  const names = await readdir(join(siteDir, docsDir), { recursive: true }).catch(() => []);
  const files = names.map((name) => `${docsDir}/${name.replaceAll('\\', '/')}`).filter(isPageFile);
  const pages = await Promise.all(
    files.sort().map(async (file) => parsePage(file, decodeText(await readFile(join(siteDir, file))) ?? '')),
  );
  return pages.filter(isWritten);
}

/** A place for a translation of which nothing is translated yet holds a text in another language. */
function isWritten({ frontMatter }: Page): boolean {
  const record = parseRecord(frontMatter?.data ?? {});
  if (record === undefined || record === 'malformed') return true;
  return record.blob !== undefined || Object.keys(record.sections).length > 0;
}

/** Folders with an `example.yml`, which `npm run examples` and CI run. */
async function readExampleIds(folder: string): Promise<Set<string>> {
  const names = await readdir(folder).catch(() => []);
  return new Set(names.filter((name) => existsSync(join(folder, name, 'example.yml'))));
}
