import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { root as repository } from '../shell.ts';

export type Clone = { root: string; remove: () => Promise<void> };

/**
 * A clone of this repository in a temporary folder, with its history, with the files as they are in the work tree now,
 * and with the installed packages. For tests that break things. `gitOptions` go to `git clone`.
 */
export async function cloneWorkTree(gitOptions: readonly string[] = []): Promise<Clone> {
  const root = await mkdtemp(path.join(tmpdir(), 'clone-'));
  await execa('git', ['clone', '--quiet', '--no-checkout', ...gitOptions, `file://${repository}`, root]);
  await copyWorkTree(root);
  await linkPackages(root);
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}

/** The files as they are in the work tree now, without those that git ignores. */
export async function copyWorkTree(root: string): Promise<void> {
  const { stdout } = await execa('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: repository,
  });
  for (const file of stdout.split('\0').filter(Boolean)) {
    await cp(path.join(repository, file), path.join(root, file)).catch((error: NodeJS.ErrnoException) => {
      // Deleted in the work tree, but not yet in the index.
      if (error.code !== 'ENOENT') throw error;
    });
  }
}

/** All packages, but not the caches beside them: two builds at once must not write into the same one. */
export async function linkPackages(root: string): Promise<void> {
  const packages = path.join(repository, 'node_modules');
  await mkdir(path.join(root, 'node_modules'), { recursive: true });
  for (const name of await readdir(packages)) {
    if (name === '.cache') continue;
    const link = path.join(root, 'node_modules', name);
    await rm(link, { force: true });
    await symlink(path.join(packages, name), link);
  }
}
