import { readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeText } from '../../src/lib/data/decodeText.ts';
import { notUtf8 } from '../../src/lib/data/yamlFile.ts';
import { startOfLine } from '../../src/lib/docs/lines.ts';
import { isPageFile, withoutMark } from '../../src/lib/docs/pageFile.ts';
import { exampleFile } from '../../src/lib/examples/example.ts';
import type { Finding, Message } from '../../src/lib/finding.ts';
import { Problem } from '../../src/lib/problem.ts';
import { readSite } from '../../src/lib/site.ts';
import type { Analysis, Job, Level } from './analysePage.ts';
import type { Cache } from './cache.ts';
import { categoryPagesOf, parseDataFile, tagsOf, type DataFile } from './dataFiles.ts';
import type { Checked } from './engine.ts';
import { parseExampleFacts, proofOf, type ExampleFacts } from './exampleFacts.ts';
import { brokenRule } from './failures.ts';
import { parseExampleTitle } from './examples.ts';
import { isDataFile, isMarkdown, readFileNames, readNamedFiles, toDefaultFiles } from './files.ts';
import { readStates } from './readStates.ts';
import { buildRoutes } from './routes.ts';
import { toChecked, type CheckedPage } from './checkedPage.ts';
import type { Reference } from './reference/reference.ts';
import type { Facts } from './rule.ts';
import type { SitePage } from './sitePage.ts';

export type Repository = {
  /** The files that were asked for: Markdown and data. */
  named: readonly string[];
  /** The pages to check, with what the rules about a single page say. */
  pages: CheckedPage[];
  /** Pages to compare with their translations, and no more. */
  translations: SitePage[];
  facts: Facts;
  dataFiles: DataFile[];
  /** About files that could not be read as text, or not be parsed. */
  findings: Finding[];
};

export type ReadOptions = {
  root: string;
  reference: Pick<Reference, 'config' | 'glossary'>;
  /** Files and folders to look at; without: all pages of the site, the Markdown files of the root folder, and all data files. */
  paths: readonly string[] | undefined;
  /** Pages of the site that have not changed, while another language of theirs has. */
  translations?: readonly string[];
  /** Whether a rule asks how far the translations are. */
  comparesLanguages: boolean;
  /** Content that counts instead of what is on the disk, by file. */
  contents: ReadonlyMap<string, Uint8Array>;
  /** Files that count as if they were not there. */
  absent?: ReadonlySet<string>;
  level: Level;
  cache: Cache;
};

type Source = { file: string; bytes: Uint8Array; text: string };

/** Reads what the rules need. */
export async function readRepository({
  root,
  reference,
  paths,
  translations = [],
  comparesLanguages,
  contents,
  absent = new Set(),
  level,
  cache,
}: ReadOptions): Promise<Repository> {
  const names = [...new Set([...(await readFileNames(root)), ...contents.keys()])]
    .filter((name) => !absent.has(name))
    .sort();
  const files = new Set(names);
  const named = paths
    ? [
        ...paths.filter((file) => contents.has(file)),
        ...(await readNamedFiles(
          root,
          paths.filter((file) => !contents.has(file)),
        )),
      ]
    : [...toDefaultFiles(names), ...names.filter(isDataFile)];
  const wanted = named.filter(isMarkdown).sort();
  if (!paths && wanted.length === 0)
    throw new Problem(`Unexpected folder ${root} without Markdown, expected pages under docs/.`);

  const findings: Finding[] = [];
  const sources = wanted.flatMap(readSource);
  const analysed = await analyseSources(sources, level);
  const pages = sources.map(({ file, text }) => toChecked(file, text, analysed));
  // Facts come from those of the pages; the others, most of them, are only to be checked.
  const isChecked = named.some(isDataFile);
  const dataFiles = names
    .filter((file) => isDataFile(file) && (isChecked || isPageData(file)))
    .map((file) => parseDataFile(file, decodeText(readBytes(file))));
  const routes = buildRoutes(readSitePages(), categoryPagesOf(dataFiles));
  const linted = new Set(wanted);
  // Of a page of the site, every other one can be the translation, the target of a link, or the same paragraph.
  const isAboutSite = pages.some(({ page }) => page.locale) || translations.length > 0;
  const context = isAboutSite ? names.filter(isPageFile) : [];
  const unread = context.filter((file) => !linted.has(file));
  const others = unread.flatMap(readSource);
  const known = await analyseSources(others, 'facts');

  const facts: Facts = {
    config: reference.config,
    siteUrl: readSite(process.env).url,
    get glossary() {
      return reference.glossary;
    },
    files,
    pages: new Map(
      [...pages, ...others.map(({ file, text }) => toChecked(file, text, known))].map(({ page }) => [page.file, page]),
    ),
    routes,
    tags: tagsOf(dataFiles),
    exampleFiles: readExampleFiles(),
    examples: readExampleFacts(),
    translations:
      isAboutSite && comparesLanguages ? await readStates({ root, read: [...sources, ...others], absent }) : new Map(),
  };
  const compared = translations.filter((file) => !linted.has(file)).flatMap((file) => facts.pages.get(file) ?? []);
  return { named, pages, translations: compared, facts, dataFiles, findings };

  function readSource(file: string): Source[] {
    const bytes = readBytes(file);
    const text = decodeText(bytes);
    if (text !== undefined) return [{ file, bytes, text: withoutMark(text) }];
    findings.push(toFinding(file, 'encoding', notUtf8.message));
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
        const message = {
          en: `Unexpected page: ${outcome.reason.en}. Expected one that can be read in five seconds. Split or simplify it.`,
          'zh-Hans': `页面无法读取：${outcome.reason['zh-Hans']}；应能在五秒内读完。请拆分或简化。`,
        };
        if (wish !== 'facts') findings.push(toFinding(file, 'unreadable-page', message));
      }
    }
    return results;
  }

  /** Text of all pages of the site, for their addresses, whichever of them are linted. */
  function readSitePages(): Pick<SitePage, 'file' | 'text'>[] {
    const read = new Map(sources.map((source) => [source.file, source]));
    return names.filter(isPageFile).map((file) => read.get(file) ?? { file, text: decodeText(readBytes(file)) ?? '' });
  }

  function readExampleFiles(): Map<string, string> {
    const quoted = pages.flatMap(({ page }) => page.quotes.map(({ meta }) => parseExampleTitle(meta)));
    const titles = quoted.flatMap((title) => (typeof title === 'object' && files.has(title.file) ? title.file : []));
    return new Map(
      [...new Set(titles)].flatMap((file) => {
        const text = decodeText(readBytes(file));
        return text === undefined ? [] : [[file, text] as const];
      }),
    );
  }

  function readExampleFacts(): Map<string, ExampleFacts> {
    const ids = new Set(pages.flatMap(({ page }) => proofOf(page)?.example ?? []));
    return new Map(
      [...ids].flatMap((id) => {
        const file = exampleFile(id);
        return files.has(file) ? [[id, parseExampleFacts(decodeText(readBytes(file)))] as const] : [];
      }),
    );
  }

  // Reading in turns with promises takes ten times as long: there is nothing else to do meanwhile.
  function readBytes(file: string): Uint8Array {
    const content = contents.get(file);
    if (content) return content;
    try {
      return readFileSync(path.resolve(root, file));
    } catch (error) {
      throw new Problem(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

/** Data files that say where pages are, and what their tags are. */
function isPageData(file: string): boolean {
  return /(?:^|\/)(?:_category_|tags)\.\w+$/.test(file);
}

function isBroken({ findings }: Checked): boolean {
  return findings.some(({ rule }) => rule === brokenRule);
}

function toFinding(file: string, rule: string, message: Message): Finding {
  return { check: 'lint', rule, severity: 'error', file, range: startOfLine(1), message };
}
