import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '../../../src/lib/data/decodeText.ts';
import { isProblem } from '../../../src/lib/problem.ts';
import { parseDocument, parseSettings, type Source } from './parseDocument.ts';
import type { DocumentedRule } from './documentedRule.ts';

export type RulesInput = {
  /** Absolute. */
  siteDir: string;
  /** Folder of the documents and file of the severities, relative to the site. */
  documents: string;
  config: string;
};

export type Rules = {
  rules: DocumentedRule[];
  /** One line for each document with a mistake, which is left out of `rules`. */
  mistakes: string[];
};

/**
 * Every rule that has a document, sorted by id. Rules without one are not there yet: no mistake. Without a file of
 * severities every rule is as the linter has it by default, a warning.
 */
export async function readRules({ siteDir, documents, config }: RulesInput): Promise<Rules> {
  const mistakes: string[] = [];
  const settings = await readSource(siteDir, config).then((source) =>
    source ? attempt(() => parseSettings(source)) : undefined,
  );
  const rules: DocumentedRule[] = [];
  const names = await listDocuments(join(siteDir, documents));
  const sources = await Promise.all(names.map((name) => readSource(siteDir, `${documents}/${name}`)));
  for (const source of sources) {
    const document = source && attempt(() => parseDocument(source));
    if (!document) continue;
    const id = source.file.slice(documents.length + 1).replace(/\.yml$/, '');
    const setting = settings ? settings.get(id) : { severity: 'warning' as const, options: {} };
    rules.push({ id, file: source.file, document, ...(setting && { setting }) });
  }
  return { rules, mistakes };

  function attempt<Value>(parse: () => Value): Value | undefined {
    try {
      return parse();
    } catch (error) {
      if (!isProblem(error)) throw error;
      mistakes.push(error.message);
      return undefined;
    }
  }
}

/** Paths below the folder, POSIX separators, in an order that no machine's language changes. */
async function listDocuments(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(absent);
  return (names ?? [])
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.yml'))
    .sort();
}

async function readSource(siteDir: string, file: string): Promise<Source | undefined> {
  const bytes = await readFile(join(siteDir, file)).catch(absent);
  return bytes && { file, text: decodeText(bytes) };
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
