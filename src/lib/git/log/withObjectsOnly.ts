import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Repository } from '../readRepository.ts';

/**
 * Calls `read` with variables for git's environment that give it the objects of a repository and nothing else of it. What
 * a clone has for itself, such as `info/attributes` (which say what is binary) and its configuration, would change what is
 * counted, and no setting shuts it out.
 */
export async function withObjectsOnly<T>(
  { commonDir, headSha }: Pick<Repository, 'commonDir' | 'headSha'>,
  read: (variables: NodeJS.ProcessEnv) => Promise<T>,
): Promise<T> {
  const gitDir = await mkdtemp(join(tmpdir(), 'otlp-docs-objects-'));
  try {
    const format = headSha.length === 64 ? '1\n[extensions]\nobjectFormat = sha256' : '0';
    await Promise.all([
      mkdir(join(gitDir, 'refs')),
      writeFile(join(gitDir, 'HEAD'), 'ref: refs/heads/none\n'),
      writeFile(join(gitDir, 'config'), `[core]\nrepositoryFormatVersion = ${format}\n`),
    ]);
    return await read({ GIT_DIR: gitDir, GIT_OBJECT_DIRECTORY: join(commonDir, 'objects') });
  } finally {
    await rm(gitDir, { recursive: true, force: true });
  }
}
