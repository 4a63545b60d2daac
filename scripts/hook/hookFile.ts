import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { Problem } from '../../src/lib/problem.ts';
import { callLine, hookText, toHookKind, type HookKind } from './hookText.ts';

const run = promisify(execFile);

export type Hook = {
  /** Absolute. */
  file: string;
  kind: HookKind;
  /** Git starts no hook that is not; always true on Windows. */
  isExecutable: boolean;
};

/**
 * Where git looks for the hook of the repository at `root`, and what is there. Throws a Problem where there is no repository,
 * or where the folder of hooks belongs to all repositories of a person.
 */
export async function readHook(root: string): Promise<Hook> {
  const file = path.join(await readFolder(root), 'pre-commit');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  const mode = text === undefined ? 0 : (await stat(file)).mode;
  return { file, kind: toHookKind(text), isExecutable: process.platform === 'win32' || (mode & 0o111) !== 0 };
}

/** Puts the hook into place, in one step. Answers false when it was there already. Never touches a hook that is not ours. */
export async function installHook(root: string): Promise<{ file: string; isNew: boolean }> {
  const { file, kind, isExecutable } = await readHook(root);
  if (kind === 'foreign')
    throw new Problem(
      `Unexpected hook ${file}, expected none: it stays as it is. To run ours too, add this line to it: ${callLine}`,
    );
  if (!isExecutable && kind === 'calls')
    throw new Problem(
      `Unexpected hook ${file} that git does not start, expected an executable one. Run: chmod +x ${file}`,
    );
  if (kind === 'none') {
    await mkdir(path.dirname(file), { recursive: true });
    const draft = `${file}.${randomUUID()}.tmp`;
    try {
      await writeFile(draft, hookText);
      // The mode given to writeFile is cut by the umask.
      await chmod(draft, 0o755);
      await rename(draft, file);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  } else if (!isExecutable) await chmod(file, 0o755);
  return { file, isNew: kind === 'none' || !isExecutable };
}

/** Takes our hook away. Answers false when there was none. Throws a Problem for a hook that is not ours. */
export async function removeHook(root: string): Promise<{ file: string; wasThere: boolean }> {
  const { file, kind } = await readHook(root);
  if (kind === 'calls')
    throw new Problem(`Unexpected hook ${file}, expected ours alone: it has other lines too. Take ours out by hand.`);
  if (kind === 'own') await rm(file);
  return { file, wasThere: kind === 'own' };
}

async function readFolder(root: string): Promise<string> {
  const below = await git(root, ['rev-parse', '--show-prefix']);
  if (below !== '')
    throw new Problem(
      `Unexpected folder ${root} inside of a repository, expected its top folder: git starts hooks there.`,
    );
  // Absent is an answer, too.
  const [scope] = (await git(root, ['config', '--show-scope', '--get', 'core.hooksPath']).catch(() => '')).split('\t');
  const folder = path.resolve(root, await git(root, ['rev-parse', '--git-path', 'hooks']));
  if (scope === 'global' || scope === 'system')
    throw new Problem(
      `Unexpected core.hooksPath ${folder} for all repositories (${scope}), expected hooks of this one alone. To check pages, add this line to the pre-commit hook there: ${callLine}`,
    );
  return folder;
}

async function git(root: string, args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run('git', args, { cwd: root });
    return stdout.replace(/\r?\n$/, '');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new Problem(
      isMissing
        ? 'git is missing. Install git 2.32 or newer.'
        : `Unexpected folder ${root}, expected a git repository. Clone it instead of copying it.`,
    );
  }
}
