import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Problem } from '../../src/lib/problem.ts';
import { isDataFile, isMarkdown } from './files.ts';

const run = promisify(execFile);
const defaultBases = ['origin/HEAD', 'origin/main', 'main', 'HEAD'];

/** The Markdown and data files that a change touches; deleted ones are left out. */
export type Change = {
  files: readonly string[];
  /** What counts instead of the files on the disk: what is staged. */
  contents: ReadonlyMap<string, Uint8Array>;
  /** A file as it was before the change, under the name it had; undefined for a new one. */
  readBefore(file: string): Promise<Uint8Array | undefined>;
};

/**
 * What differs from where the work branched off: commits since the merge base with `base`, the index, the work tree and
 * files that git does not know yet. Throws a Problem where git cannot tell.
 */
export async function readChange(root: string, base?: string): Promise<Change> {
  const from = await readMergeBase(root, base === undefined ? defaultBases : [base]);
  const [changed, untracked] = await Promise.all([
    git(root, ['diff', ...listing, from, '--']),
    git(root, ['ls-files', '--others', '--exclude-standard', '-z']),
  ]);
  const origins = toOrigins(changed);
  for (const name of untracked.toString().split('\0').filter(isChecked)) origins.set(name, undefined);
  return toChange(root, { origins, from, contents: new Map() });
}

/** What the index holds that HEAD does not: the text that is about to be committed. */
export async function readStaged(root: string): Promise<Change> {
  const isBorn = await git(root, ['rev-parse', '--verify', '--quiet', 'HEAD']).then(() => true, ignore);
  const origins = toOrigins(await git(root, ['diff', '--cached', ...listing, '--']));
  const contents = new Map<string, Uint8Array>();
  for (const name of origins.keys()) contents.set(name, await git(root, ['cat-file', 'blob', `:./${name}`]));
  return toChange(root, { origins, from: isBorn ? 'HEAD' : undefined, contents });
}

const listing = ['--name-status', '--find-renames', '--diff-filter=d', '--relative', '-z'];

type Origins = Map<string, string | undefined>;

function toChange(
  root: string,
  { origins, from, contents }: { origins: Origins; from: string | undefined; contents: Map<string, Uint8Array> },
): Change {
  return {
    files: [...origins.keys()].sort(),
    contents,
    readBefore: async (file) => {
      const origin = origins.get(file);
      return origin === undefined || from === undefined
        ? undefined
        : git(root, ['cat-file', 'blob', `${from}:./${origin}`]).catch(ignore);
    },
  };
}

/** The name before the change of every file after it, from `M\0name\0R090\0old\0new\0`. */
function toOrigins(list: Buffer): Origins {
  const origins: Origins = new Map();
  const fields = list.toString().split('\0');
  for (let index = 0; index + 1 < fields.length;) {
    const [status = '', first = '', second = ''] = fields.slice(index, index + 3);
    const isMoved = /^[RC]/.test(status);
    const name = isMoved ? second : first;
    if (isChecked(name)) origins.set(name, status === 'A' ? undefined : first);
    index += isMoved ? 3 : 2;
  }
  return origins;
}

function isChecked(name: string): boolean {
  return isMarkdown(name) || isDataFile(name);
}

async function readMergeBase(root: string, candidates: readonly string[]): Promise<string> {
  for (const candidate of candidates) {
    const revision = `${candidate}^{commit}`;
    const commit = await git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', revision]).catch(ignore);
    if (!commit) continue;
    const base = await git(root, ['merge-base', commit.toString().trim(), 'HEAD']).catch(ignore);
    if (base) return base.toString().trim();
    throw new Problem(
      `Unexpected base "${candidate}", expected one with a common commit. History is incomplete or unrelated; run "git fetch --unshallow".`,
    );
  }
  throw new Problem(
    `Unexpected base "${candidates[0]}", expected a branch or commit of a git repository. Correct it, or fetch it first.`,
  );
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
