import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from '../../src/lib/data/decodeText.ts';
import { startOfLine } from '../../src/lib/docs/lines.ts';
import { isPageFile, withoutMark } from '../../src/lib/docs/pageFile.ts';
import type { Finding } from '../../src/lib/finding.ts';
import { Problem } from '../../src/lib/problem.ts';
import type { Analysis, Job, Level } from './analysePage.ts';
import type { Cache } from './cache.ts';
import type { Config } from './config.ts';
import { categoryPagesOf, isDataFile, parseDataFile, tagsOf, type DataFile } from './dataFiles.ts';
import { brokenRule, type Checked } from './engine.ts';
import { parseExampleTitle } from './examples.ts';
import { readFileNames, readNamedFiles, toDefaultFiles } from './files.ts';
import { targetPageOf } from './links.ts';
import { buildRoutes } from './routes.ts';
import type { Facts } from './rule.ts';
import { toSitePage, type PageFacts, type SitePage } from './sitePage.ts';
import { twinsOf } from './twins.ts';

export type Repository = {
  /** The pages to check, with what the rules about a single page say. */
  pages: { page: SitePage; checked: readonly Checked[] }[];
  facts: Facts;
  dataFiles: DataFile[];
  /** About files that could not be read as text, or not be parsed. */
  findings: Finding[];
};

export type ReadOptions = {
  root: string;
  config: Config;
  /** Files and folders to look at; none: all pages of the site and the Markdown files of the root folder. */
  paths: readonly string[];
  /** Content that counts instead of what is on the disk, by file. */
  contents: ReadonlyMap<string, Uint8Array>;
  level: Level;
  cache: Cache;
};

type Source = { file: string; bytes: Uint8Array; text: string };

/** Reads what the rules need. */
export async function readRepository({
  root,
  config,
  paths,
  contents,
  level,
  cache,
}: ReadOptions): Promise<Repository> {
  const names = [...new Set([...(await readFileNames(root)), ...contents.keys()])].sort();
  const files = new Set(names);
  const named = paths.filter((file) => !contents.has(file));
  const listed = paths.filter((file) => contents.has(file));
  const wanted = paths.length > 0 ? [...listed, ...(await readNamedFiles(root, named))].sort() : toDefaultFiles(names);
  if (wanted.length === 0) throw new Problem(`Unexpected folder ${root} without Markdown, expected pages under docs/.`);

  const findings: Finding[] = [];
  const sources = await flatMapInTurn(wanted, readSource);
  const analysed = await analyseSources(sources, level);
  const pages = sources.map(({ file, text }) => toChecked(file, text, analysed));
  const dataFiles = await flatMapInTurn(names.filter(isDataFile), async (file) => [
    parseDataFile(file, decodeText(await readBytes(file))),
  ]);
  const routes = buildRoutes(await readSitePages(), categoryPagesOf(dataFiles));
  const linted = new Set(wanted);
  const context = new Set(
    pages.flatMap(({ page }) => [
      ...twinsOf(page.file).map(({ file }) => file),
      ...page.links.flatMap((link) => targetPageOf(link, page, { files, routes }) ?? []),
    ]),
  );
  const unread = [...context].filter((file) => files.has(file) && isPageFile(file) && !linted.has(file));
  const others = await flatMapInTurn(unread, readSource);
  const known = await analyseSources(others, 'facts');

  const facts: Facts = {
    config,
    files,
    pages: new Map(
      [...pages, ...others.map(({ file, text }) => toChecked(file, text, known))].map(({ page }) => [page.file, page]),
    ),
    routes,
    tags: tagsOf(dataFiles),
    exampleFiles: await readExampleFiles(),
  };
  return { pages, facts, dataFiles, findings };

  async function readSource(file: string): Promise<Source[]> {
    const bytes = await readBytes(file);
    const text = decodeText(bytes);
    if (text !== undefined) return [{ file, bytes, text: withoutMark(text) }];
    findings.push(toFinding(file, 'encoding', 'Unexpected bytes, expected UTF-8. Save the file as UTF-8.'));
    return [];
  }

  async function analyseSources(all: readonly Source[], wish: Level): Promise<Map<string, Analysis>> {
    const results = new Map<string, Analysis>();
    const jobs: Job[] = [];
    for (const { file, bytes, text } of all) {
      const analysis = cache.get(file, bytes, wish);
      if (analysis) results.set(file, analysis);
      else jobs.push({ file, text, level: wish });
    }
    if (jobs.length === 0) return results;
    // The linters and the parser take long to load: not for pages that the cache knows.
    const { analysePages } = await import('./analysePages.ts');
    const outcomes = await analysePages(jobs, root);
    for (const { file, bytes } of all) {
      const outcome = outcomes.get(file);
      if (outcome?.kind === 'analysed') {
        results.set(file, outcome.analysis);
        if (!outcome.analysis.checked.some(isBroken)) cache.set(file, bytes, outcome.analysis);
      } else if (outcome) {
        const message = `Unexpected page: ${outcome.reason}. Expected one that can be read in two seconds. Split or simplify it.`;
        if (wish !== 'facts') findings.push(toFinding(file, 'unreadable-page', message));
      }
    }
    return results;
  }

  /** Text of all pages of the site, for their addresses, whichever of them are linted. */
  async function readSitePages(): Promise<Pick<SitePage, 'file' | 'text'>[]> {
    const read = new Map(sources.map((source) => [source.file, source]));
    return flatMapInTurn(names.filter(isPageFile), async (file) => [
      read.get(file) ?? { file, text: decodeText(await readBytes(file)) ?? '' },
    ]);
  }

  async function readExampleFiles(): Promise<Map<string, string>> {
    const quoted = pages.flatMap(({ page }) => page.quotes.map(({ meta }) => parseExampleTitle(meta)));
    const titles = quoted.flatMap((title) => (typeof title === 'object' && files.has(title.file) ? title.file : []));
    return new Map(
      await flatMapInTurn([...new Set(titles)], async (file) => {
        const text = decodeText(await readBytes(file));
        return text === undefined ? [] : [[file, text] as const];
      }),
    );
  }

  async function readBytes(file: string): Promise<Uint8Array> {
    const content = contents.get(file);
    if (content) return content;
    return readFile(path.resolve(root, file)).catch((error: unknown) => {
      throw new Problem(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
    });
  }
}

function toChecked(file: string, text: string, analysed: ReadonlyMap<string, Analysis>): Repository['pages'][number] {
  const { facts = unreadable, checked = [] } = analysed.get(file) ?? {};
  return { page: toSitePage(file, text, facts), checked };
}

/** Of a page that the parser could not cope with; it has a finding of its own. */
const unreadable: PageFacts = {
  headings: [],
  links: [],
  quotes: [],
  disables: { spans: [], problems: [] },
  problem: { message: 'Unexpected page.', range: startOfLine(1) },
};

function isBroken({ findings }: Checked): boolean {
  return findings.some(({ rule }) => rule === brokenRule);
}

function toFinding(file: string, rule: string, message: string): Finding {
  return { check: 'lint', rule, severity: 'error', file, range: startOfLine(1), message };
}

// One after the other: thousands of files at once would run out of descriptors.
async function flatMapInTurn<In, Out>(
  items: readonly In[],
  read: (item: In) => Promise<readonly Out[]>,
): Promise<Out[]> {
  const results: Out[] = [];
  for (const item of items) results.push(...(await read(item)));
  return results;
}
