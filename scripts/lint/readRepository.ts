import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from '../../src/lib/data/decodeText.ts';
import type { Page } from '../../src/lib/docs/page.ts';
import { parsePage } from '../../src/lib/docs/parsePage.ts';
import { isPageFile } from '../../src/lib/docs/toPage.ts';
import { startOfLine } from '../../src/lib/docs/lines.ts';
import { codeBlocksOf, linksOf } from '../../src/lib/docs/tree.ts';
import type { Finding } from '../../src/lib/finding.ts';
import { Problem } from '../../src/lib/problem.ts';
import { categoryPagesOf, isDataFile, parseDataFile, tagsOf, type DataFile } from './dataFiles.ts';
import { parseExampleTitle } from './examples.ts';
import { readFileNames, readNamedFiles, toDefaultFiles } from './files.ts';
import { targetPageOf } from './links.ts';
import { buildRoutes } from './routes.ts';
import type { Facts } from './rule.ts';
import { twinsOf } from './twins.ts';

export type Repository = {
  /** The pages to check. */
  pages: Page[];
  facts: Facts;
  dataFiles: DataFile[];
  /** About files that could not be read as text. */
  findings: Finding[];
};

/** Reads what the rules need. Without `paths`: all pages of the site and the Markdown files of the root folder. */
export async function readRepository(root: string, paths: readonly string[] = []): Promise<Repository> {
  const names = await readFileNames(root);
  const files = new Set(names);
  const wanted = paths.length > 0 ? await readNamedFiles(root, paths) : toDefaultFiles(names);
  if (wanted.length === 0) throw new Problem(`Unexpected folder ${root} without Markdown, expected pages under docs/.`);

  const findings: Finding[] = [];
  const read = async (file: string): Promise<Page[]> => {
    const text = await readText(path.resolve(root, file));
    if (text !== undefined) return [parsePage(file, text)];
    findings.push(toFinding(file, 'encoding', 'Unexpected bytes, expected UTF-8. Save the file as UTF-8.'));
    return [];
  };
  const pages = await flatMapInTurn(wanted, read);
  const dataFiles = await flatMapInTurn(names.filter(isDataFile), async (file) => [
    parseDataFile(file, await readText(path.join(root, file))),
  ]);
  const routes = buildRoutes(await readSitePages(root, names, pages), categoryPagesOf(dataFiles));
  const linted = new Set(wanted);
  const context = new Set(
    pages.flatMap((page) => [...twinsOf(page.file).map(({ file }) => file), ...linkedPagesOf(page)]),
  );
  const unread = [...context].filter((file) => files.has(file) && isPageFile(file) && !linted.has(file));

  const facts: Facts = {
    files,
    pages: new Map([...pages, ...(await flatMapInTurn(unread, read))].map((page) => [page.file, page])),
    routes,
    tags: tagsOf(dataFiles),
    exampleFiles: await readExampleFiles(root, pages, files),
  };
  return { pages, facts, dataFiles, findings };

  function linkedPagesOf(page: Page): string[] {
    return linksOf(page.tree).flatMap((link) => targetPageOf(link, page, { files, routes }) ?? []);
  }
}

/** Text of all pages of the site, for their addresses, whichever of them are linted. */
async function readSitePages(
  root: string,
  names: readonly string[],
  pages: readonly Page[],
): Promise<Pick<Page, 'file' | 'text'>[]> {
  const read = new Map(pages.map((page) => [page.file, page]));
  return flatMapInTurn(names.filter(isPageFile), async (file) => [
    read.get(file) ?? { file, text: (await readText(path.join(root, file))) ?? '' },
  ]);
}

async function readExampleFiles(
  root: string,
  pages: readonly Page[],
  files: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const quoted = pages.flatMap((page) => codeBlocksOf(page.tree).map(({ meta }) => parseExampleTitle(meta)));
  const names = new Set(
    quoted.flatMap((title) => (typeof title === 'object' && files.has(title.file) ? title.file : [])),
  );
  return new Map(
    await flatMapInTurn([...names], async (file) => {
      const text = await readText(path.join(root, file));
      return text === undefined ? [] : [[file, text] as const];
    }),
  );
}

/** The text of a file, or undefined when it is not UTF-8. */
async function readText(file: string): Promise<string | undefined> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new Problem(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  });
  return decodeText(bytes);
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
