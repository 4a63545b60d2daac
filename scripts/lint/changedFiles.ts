import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { isPageFile } from '../../src/lib/docs/pageFile.ts';
import { readBlobs } from '../../src/lib/git/readBlobs.ts';
import { readBranchPoint } from '../../src/lib/git/readBranchPoint.ts';
import { Problem } from '../../src/lib/problem.ts';
import { isChecked, isMarkdown } from './files.ts';
import { twinsOf } from './twins.ts';

const run = promisify(execFile);

/** The Markdown files, data files and sources of the interface that a change touches. */
export type Change = {
  /** Those that are there after it. */
  files: readonly string[];
  /** Pages that it does not touch, in other languages of pages that it does. */
  translations: readonly string[];
  /** What counts instead of the files on the disk: what is staged. */
  contents: ReadonlyMap<string, Uint8Array>;
  readBefore(): Promise<Before>;
};

/** The same files before the change. */
export type Before = {
  /** By the names that they had, deleted ones included. */
  contents: ReadonlyMap<string, Uint8Array>;
  /** The name that a file had; undefined for a new one. */
  originOf(file: string): string | undefined;
  /** Names that did not exist. */
  absent: ReadonlySet<string>;
  /** All that there was, whether the change touches it or not. Asks git for every Markdown file. */
  readTree(): Promise<Tree>;
};

/** The files of a commit. */
export type Tree = {
  files: ReadonlySet<string>;
  /** The content of those that are Markdown. */
  markdown: ReadonlyMap<string, Uint8Array>;
};

/**
 * What differs from where the work branched off: commits since the merge base with `base`, the index, the work tree and
 * files that git does not know yet. Throws a Problem where git cannot tell.
 */
export async function readChange(root: string, base?: string): Promise<Change> {
  const point = await readBranchPoint(root, { base, option: '--changed BASE' });
  if (point.kind === 'unknown') throw new Problem(point.message);
  const from = point.sha;
  const [changed, untracked] = await Promise.all([
    git(root, ['diff', ...listing, from, '--']),
    git(root, ['ls-files', '--others', '--exclude-standard', '-z']),
  ]);
  const { origins, deleted } = parseStatus(changed);
  for (const name of untracked.toString().split('\0').filter(isChecked)) origins.set(name, undefined);
  const translations = translationsOf({ origins, deleted }).filter((name) => existsSync(path.join(root, name)));
  return toChange(root, { origins, deleted, from, translations, contents: new Map() });
}

/** What the index holds that HEAD does not: the text that is about to be committed. */
export async function readStaged(root: string): Promise<Change> {
  const isBorn = await git(root, ['rev-parse', '--verify', '--quiet', 'HEAD']).then(() => true, ignore);
  const { origins, deleted } = parseStatus(await git(root, ['diff', '--cached', ...listing, '--']));
  const contents = new Map<string, Uint8Array>();
  for (const name of origins.keys()) contents.set(name, await git(root, ['cat-file', 'blob', `:./${name}`]));
  const translations: string[] = [];
  for (const name of translationsOf({ origins, deleted })) {
    const content = await git(root, ['cat-file', 'blob', `:./${name}`]).catch(ignore);
    if (!content) continue;
    translations.push(name);
    contents.set(name, content);
  }
  return toChange(root, { origins, deleted, from: isBorn ? 'HEAD' : undefined, translations, contents });
}

const listing = ['--name-status', '--find-renames', '--relative', '-z'];

/** The name before the change of every file that is there after it, and the files that are gone. */
type Status = { origins: Map<string, string | undefined>; deleted: string[] };

/** Where the pages that a change touches, or touched under their old names, are in other languages, unless it touches those, too. */
function translationsOf({ origins, deleted }: Status): string[] {
  const pages = [...deleted, ...origins.keys(), ...origins.values()].filter((name) => name !== undefined);
  const twins = pages.filter(isPageFile).flatMap(twinsOf);
  return [...new Set(twins.map(({ file }) => file))]
    .filter((file) => !origins.has(file) && !deleted.includes(file))
    .sort();
}

type Changed = Status & {
  from: string | undefined;
  translations: readonly string[];
  contents: ReadonlyMap<string, Uint8Array>;
};

function toChange(root: string, { origins, deleted, from, translations, contents }: Changed): Change {
  const untouched = new Set(translations);
  const readBefore = async (): Promise<Before> => {
    const earlier = [...origins.values()].filter((name) => name !== undefined);
    const names = new Set([...deleted, ...earlier, ...translations]);
    const before = new Map<string, Uint8Array>();
    for (const name of from === undefined ? [] : names) {
      const content = await git(root, ['cat-file', 'blob', `${from}:./${name}`]).catch(ignore);
      if (content) before.set(name, content);
    }
    return {
      contents: before,
      originOf: (file) => (untouched.has(file) ? file : origins.get(file)),
      absent: new Set([...origins.keys()].filter((name) => !before.has(name))),
      readTree: () => readTree(root, from),
    };
  };
  return { files: [...origins.keys()].sort(), translations, contents, readBefore };
}

async function readTree(root: string, commit: string | undefined): Promise<Tree> {
  if (commit === undefined) return { files: new Set(), markdown: new Map() };
  const list = await git(root, ['ls-tree', '-r', '-z', commit]);
  // `100644 blob <id>\tname`; a submodule is a commit.
  const entries = list
    .toString()
    .split('\0')
    .flatMap((entry) => {
      const [, id, name] = /^\d+ blob ([\da-f]+)\t(.*)$/s.exec(entry) ?? [];
      return id !== undefined && name !== undefined ? [{ id, name }] : [];
    });
  const pages = entries.filter(({ name }) => isMarkdown(name));
  const blobs = await readBlobs(
    root,
    pages.map(({ id }) => id),
  );
  const markdown = pages.flatMap(({ id, name }) => {
    const content = blobs.get(id);
    return content ? [[name, content] as const] : [];
  });
  return { files: new Set(entries.map(({ name }) => name)), markdown: new Map(markdown) };
}

/** From `M\0name\0R090\0old\0new\0`. */
function parseStatus(list: Buffer): Status {
  const status: Status = { origins: new Map(), deleted: [] };
  const fields = list.toString().split('\0');
  for (let index = 0; index + 1 < fields.length;) {
    const [kind = '', first = '', second = ''] = fields.slice(index, index + 3);
    const isMoved = /^[RC]/.test(kind);
    const name = isMoved ? second : first;
    if (kind === 'D') {
      if (isChecked(name)) status.deleted.push(name);
    } else if (isChecked(name)) status.origins.set(name, kind === 'A' ? undefined : first);
    index += isMoved ? 3 : 2;
  }
  return status;
}

async function git(root: string, args: readonly string[]): Promise<Buffer> {
  try {
    const { stdout } = await run('git', ['-c', 'core.quotePath=false', ...args], {
      cwd: root,
      encoding: 'buffer',
      maxBuffer: 2 ** 28,
    });
    return stdout;
  } catch (error) {
    const said =
      error instanceof Error && 'stderr' in error ? String(error.stderr).trim().split('\n')[0] : String(error);
    throw new Problem(`git could not tell what has changed: ${said}. Run this in a git repository.`);
  }
}

function ignore(): undefined {
  return undefined;
}
