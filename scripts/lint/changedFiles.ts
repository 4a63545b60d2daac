import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Problem } from '../../src/lib/problem.ts';
import { isMarkdown } from './files.ts';

const run = promisify(execFile);
const defaultBases = ['origin/HEAD', 'origin/main', 'main', 'HEAD'];

/**
 * The Markdown files that differ from where the work branched off: commits since the merge base with `base`, the index, the
 * work tree and files that git does not know yet. Deleted ones are left out. Throws a Problem where git cannot tell.
 */
export async function readChangedFiles(root: string, base?: string): Promise<string[]> {
  const from = await readMergeBase(root, base === undefined ? defaultBases : [base]);
  const [changed, untracked] = await Promise.all([
    git(root, ['diff', '--name-only', '--no-renames', '--diff-filter=d', '--relative', '-z', from, '--']),
    git(root, ['ls-files', '--others', '--exclude-standard', '-z']),
  ]);
  return [...new Set([...toNames(changed), ...toNames(untracked)])].filter(isMarkdown).sort();
}

/** What the index holds of the Markdown files that differ from HEAD there: the text that is about to be committed. */
export async function readStagedFiles(root: string): Promise<Map<string, Uint8Array>> {
  const list = await git(root, [
    'diff',
    '--cached',
    '--name-only',
    '--no-renames',
    '--diff-filter=d',
    '--relative',
    '-z',
    '--',
  ]);
  const names = toNames(list).filter(isMarkdown);
  const contents = new Map<string, Uint8Array>();
  for (const name of names) contents.set(name, await git(root, ['cat-file', 'blob', `:./${name}`]));
  return contents;
}

async function readMergeBase(root: string, candidates: readonly string[]): Promise<string> {
  for (const candidate of candidates) {
    const commit = await git(root, [
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${candidate}^{commit}`,
    ]).catch(ignore);
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

function toNames(list: Buffer): string[] {
  return list.toString().split('\0').filter(Boolean);
}

function ignore(): undefined {
  return undefined;
}
