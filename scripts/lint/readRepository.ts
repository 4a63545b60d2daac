import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import type { Page } from '../../src/lib/docs/page.ts';
import { parsePage } from '../../src/lib/docs/parsePage.ts';
import { startOfLine } from '../../src/lib/docs/lines.ts';
import { codeBlocksOf } from '../../src/lib/docs/tree.ts';
import type { Finding } from '../../src/lib/finding.ts';
import { localeIds, locales, type Locale } from '../../src/lib/locales.ts';
import { Problem } from '../../src/lib/problem.ts';
import { parseExampleTitle } from './examples.ts';
import { readFileNames, readNamedFiles, toDefaultFiles } from './files.ts';
import type { Facts } from './rule.ts';
import { twinsOf } from './twins.ts';

export type Repository = {
  /** The pages to check. */
  pages: Page[];
  facts: Facts;
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
  const linted = new Set(wanted);
  const twins = pages.flatMap((page) => (page.locale ? twinsOf(page.file) : []));
  const unread = [...new Set(twins.map((twin) => twin.file))].filter((file) => files.has(file) && !linted.has(file));
  const context = await flatMapInTurn(unread, read);

  const facts: Facts = {
    files,
    pages: new Map([...pages, ...context].map((page) => [page.file, page])),
    tags: new Map(await flatMapInTurn(localeIds, async (id) => [[id, await readTags(root, id, findings)] as const])),
    exampleFiles: await readExampleFiles(root, pages, files),
  };
  return { pages, facts, findings };
}

async function readTags(root: string, id: Locale, findings: Finding[]): Promise<ReadonlySet<string>> {
  const file = `${locales[id].docsDir}/tags.yml`;
  try {
    const tags: unknown = parse(await readFile(path.join(root, file), 'utf8'));
    return new Set(typeof tags === 'object' && tags !== null ? Object.keys(tags) : []);
  } catch (error) {
    // Without the file no tag is known, and each page that has one says so.
    if (isMissing(error)) return new Set();
    const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0];
    findings.push(toFinding(file, 'known-tag', `Unexpected YAML: ${reason} Mend the file.`));
    return new Set();
  }
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

/** The text of a file, or undefined when it is not UTF-8: a lossy reading must never be written back. */
async function readText(file: string): Promise<string | undefined> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new Problem(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
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
