import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../../src/lib/problem.ts';
import { idOfExampleFile } from '../../src/lib/examples/example.ts';
import { localeIds, locales } from '../../src/lib/locales.ts';
import { sourceKindOf } from '../uiStrings/extraction.ts';

const skippedFolders = new Set(['node_modules', 'build', 'dist', 'target', '__pycache__']);

/** All files under a folder as POSIX paths relative to it, sorted. Skips what is hidden, packages and build output. */
export async function readFileNames(folder: string): Promise<string[]> {
  const names: string[] = [];
  const walk = async (relative: string): Promise<void> => {
    for (const entry of await readdir(path.join(folder, relative), { withFileTypes: true })) {
      // Editors leave hidden files beside those that are open, some of them links to nowhere.
      if (entry.name.startsWith('.')) continue;
      const name = relative + entry.name;
      if (!entry.isDirectory()) names.push(name);
      else if (!skippedFolders.has(entry.name)) await walk(`${name}/`);
    }
  };
  await walk('');
  return names.sort();
}

/** The files that a run without paths looks at: the pages of all locales and the Markdown of the root folder. */
export function toDefaultFiles(files: readonly string[]): string[] {
  const folders = localeIds.map((id) => `${locales[id].docsDir}/`);
  return files.filter(
    (file) => isMarkdown(file) && (!file.includes('/') || folders.some((folder) => file.startsWith(folder))),
  );
}

/**
 * The Markdown and data files that the paths name, each a file or a folder, relative to `root` or absolute. Those outside
 * `root` come back absolute. Throws a Problem for a path that names nothing to check.
 */
export async function readNamedFiles(root: string, paths: readonly string[]): Promise<string[]> {
  const files = new Set<string>();
  for (const given of paths) {
    const absolute = path.resolve(root, given);
    const found = await stat(absolute).catch(() => undefined);
    if (!found) throw new Problem(`Unexpected path "${given}", expected an existing file or folder.`);
    const isWanted = (file: string): boolean => isMarkdown(file) || isChecked(toRepositoryPath(root, file));
    if (found.isFile() && !isWanted(absolute))
      throw new Problem(
        `Unexpected file "${given}", expected Markdown (.md or .mdx), a data file of the site, or a source below src/ or plugins/.`,
      );
    const names = found.isFile()
      ? [absolute]
      : (await readFileNames(absolute)).map((name) => path.join(absolute, name)).filter(isWanted);
    // A check that looked at nothing must not pass.
    if (names.length === 0)
      throw new Problem(`Unexpected folder "${given}" without Markdown, expected at least one .md or .mdx file.`);
    for (const name of names) files.add(toRepositoryPath(root, name));
  }
  return [...files].sort();
}

/** The words of prose that no dictionary has. */
export const wordFile = 'data/words.txt';

/** A JSON Schema of data/. */
export const schemaFile = /^data\/schemas\/[^/]+\.json$/;

/**
 * Category files, tags and interface texts of all languages, data/, the schemas of data/, documents of rules, the list of
 * words, and what says how each example runs.
 */
export function isDataFile(file: string): boolean {
  return (
    /^(?:docs|i18n)\/(?:.*\/)?_category_\.(?:json|ya?ml)$/.test(file) ||
    /^i18n\/.*\.(?:json|yml)$/.test(file) ||
    /^plugins\/[^/]+\/translations\/[^/]+\.json$/.test(file) ||
    /^data\/(?:campaigns\/)?[^/]+\.ya?ml$/.test(file) ||
    /^scripts\/lint\/rules\/(?:\w+\/)?[^/]+\.yml$/.test(file) ||
    idOfExampleFile(file) !== undefined ||
    schemaFile.test(file) ||
    file === 'docs/tags.yml' ||
    file === wordFile
  );
}

/** What a run looks at when it is named or has changed: pages, data, and the sources that have texts of the interface. */
export function isChecked(file: string): boolean {
  return isMarkdown(file) || isDataFile(file) || sourceKindOf(file) !== undefined;
}

export function isMarkdown(file: string): boolean {
  return /\.mdx?$/i.test(file);
}

/** How findings name a file: relative to `root` and with POSIX separators, or absolute when it is outside. */
export function toRepositoryPath(root: string, given: string): string {
  const absolute = path.resolve(root, given);
  const relative = path.relative(root, absolute);
  const inside = relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
  return (inside ? relative : absolute).split(path.sep).join('/');
}
