import { existsSync } from 'node:fs';
import path from 'node:path';
import { execa } from 'execa';

/**
 * Tells which files and folders the repository has: those that git knows or would add, and that are there. In a folder without git
 * it is what is there.
 */
export async function readOwnFiles(root: string): Promise<(file: string) => boolean> {
  const isThere = (file: string): boolean => isInside(root, file) && existsSync(path.join(root, file));
  const { exitCode, stdout } = await execa(
    'git',
    ['-c', 'core.quotePath=false', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: root, reject: false, stdin: 'ignore', maxBuffer: 2 ** 28 },
  );
  if (exitCode !== 0) return isThere;
  const names = toNames(stdout.split('\0').filter(Boolean));
  return (file) => names.has(file) && isThere(file);
}

/** Files, and the folders that they are in. */
export function toNames(files: Iterable<string>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const file of files)
    for (let name = file; name !== '.' && !names.has(name); name = path.posix.dirname(name)) names.add(name);
  return names;
}

function isInside(root: string, file: string): boolean {
  const relative = path.relative(root, path.resolve(root, file));
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}
