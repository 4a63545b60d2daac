import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readHistory } from './readHistory.ts';
import { createTestRepository, readAnew, type TestRepository } from './testRepository.ts';
import { gitVcs } from './vcs.ts';

let repository: TestRepository;
beforeEach(() => void (repository = createTestRepository()));
afterEach(() => {
  vi.unstubAllEnvs();
  repository.remove();
});

describe('a missing history', () => {
  it('says that the clone is shallow and how to complete it', async () => {
    repository.commit();
    repository.commit();
    const dir = join(repository.dir, 'shallow');
    repository.git('clone', '--quiet', '--depth=1', `file://${repository.dir}`, dir);
    expect(await readHistory(dir)).toEqual({
      kind: 'unavailable',
      reason: 'shallow',
      message: 'History is incomplete (shallow clone). Run `git fetch --unshallow`.',
    });
    repository.git('-C', dir, 'fetch', '--quiet', '--unshallow');
    expect((await readAnew(dir)).commits).toHaveLength(2);
  });

  it.each(['blob:none', 'tree:0'])('says that the clone leaves out objects (%s), and fetches none', async (filter) => {
    repository.commit({ files: { 'a.md': 'a' } });
    repository.commit({ files: { 'a.md': 'b' } });
    repository.git('config', 'uploadpack.allowFilter', 'true');
    const dir = join(repository.dir, 'partial');
    repository.git('clone', '--quiet', '--no-checkout', `--filter=${filter}`, `file://${repository.dir}`, dir);
    const missingObjects = () =>
      repository.git('-C', dir, 'rev-list', '--objects', '--missing=print', 'HEAD').match(/^\?/gm);
    const before = missingObjects();
    const history = await readHistory(dir);
    expect(history).toMatchObject({ kind: 'unavailable', reason: 'partial' });
    expect(before).not.toBeNull();
    expect(missingObjects()).toEqual(before);

    const remedies = 'message' in history ? [...history.message.matchAll(/`git ([^`]*)`/g)] : [];
    expect(remedies).not.toEqual([]);
    for (const [, remedy = ''] of remedies) repository.git('-C', dir, ...remedy.split(' '));
    expect(missingObjects()).toBeNull();
    expect((await readAnew(dir)).commits).toHaveLength(2);
  });

  it('says that there are no commits', async () => {
    expect(await readHistory(repository.dir)).toMatchObject({ kind: 'unavailable', reason: 'empty' });
  });

  it('says that there is no repository', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'otlp-docs-plain-'));
    mkdirSync(join(dir, '.git'));
    expect(await readHistory(dir)).toMatchObject({ kind: 'unavailable', reason: 'not-a-repository' });
    rmSync(dir, { recursive: true });
    expect(await readHistory(dir)).toMatchObject({ kind: 'unavailable', reason: 'not-a-repository' });
  });

  it.each(['a.md', 'a.md/b', 'b'])('says that there is no repository where there is no folder (%s)', async (path) => {
    repository.commit({ files: { 'a.md': 'a' } });
    const dir = join(repository.dir, path);
    expect(await readHistory(dir)).toMatchObject({ kind: 'unavailable', reason: 'not-a-repository' });
  });

  it.each([
    ['git version 2.25.1', 'old-git'],
    ['git version 2.31.8 (Apple Git-154)', 'old-git'],
    ['git version 2.9.0.windows.2', 'old-git'],
    ['git version 2.32.0', 'not-a-repository'],
    ['git version 10.0.rc1', 'not-a-repository'],
    ['git version from the future', 'not-a-repository'],
  ])('tells of a git that says %j: %s', async (version, reason) => {
    repository.commit();
    // Answers nothing else, as a version does that does not know the questions.
    const script = `#!/bin/sh\ncase "$*" in *" version") echo "${version}" ;; *) exit 129 ;; esac\n`;
    writeFileSync(join(repository.dir, 'git'), script, { mode: 0o755 });
    vi.stubEnv('PATH', repository.dir);
    const history = await readHistory(repository.dir);
    expect(history).toMatchObject({ kind: 'unavailable', reason });
    if (reason === 'old-git') {
      expect(history).toMatchObject({
        message: `History is not available (git is too old). Install git 2.32 or newer. Found: ${version}.`,
      });
    }
  });

  it.each([
    "fatal: unsafe repository ('/clone' is owned by someone else)",
    "fatal: detected dubious ownership in repository at '/clone'",
  ])('says that the clone belongs to another user, to which git says %j', async (refusal) => {
    repository.commit();
    const script = `#!/bin/sh\ncase "$*" in *" version") echo "git version 2.36.1" ;; *) echo "${refusal}" >&2; exit 128 ;; esac\n`;
    writeFileSync(join(repository.dir, 'git'), script, { mode: 0o755 });
    vi.stubEnv('PATH', repository.dir);
    expect(await readHistory(repository.dir)).toMatchObject({ kind: 'unavailable', reason: 'other-owner' });
  });

  it('says that there is no git', async () => {
    repository.commit();
    vi.stubEnv('PATH', repository.dir);
    const history = await readHistory(repository.dir);
    expect(history).toMatchObject({ kind: 'unavailable', reason: 'no-git' });
    expect(await gitVcs(repository.dir).getFileLastUpdateInfo(join(repository.dir, 'a.md'))).toBeNull();
  });
});

describe('a place in a repository', () => {
  it.each(['sub', 'new\nline', 'st*r [a]'])('may be the folder %j', async (folder) => {
    repository.commit({ files: { [`${folder}/a.md`]: 'one\ntwo\n', 'other.md': 'x' } });
    const { commits, folder: found } = await readAnew(join(repository.dir, folder));
    expect(found).toBe(`${folder}/`);
    expect(commits[0]?.changes).toEqual([{ status: 'A', path: 'a.md', headPath: 'a.md', lines: 2 }]);
  });

  it('may be a folder that HEAD does not have', async () => {
    repository.commit({ files: { 'a.md': 'a' } });
    mkdirSync(join(repository.dir, 'new'));
    expect((await readAnew(join(repository.dir, 'new'))).commits[0]?.changes).toEqual([]);
  });

  it('may be a bare repository, which has the mailmap of HEAD', async () => {
    repository.commit({ files: { '.mailmap': 'Countess <ada@example.org>\n', 'a.md': 'a\n' } });
    const dir = join(repository.dir, 'bare.git');
    repository.git('clone', '--quiet', '--bare', repository.dir, dir);
    const [commit] = (await readAnew(dir)).commits;
    expect(commit?.author.name).toBe('Countess');
    expect(commit?.changes.find(({ path }) => path === 'a.md')).toMatchObject({ lines: 1, headPath: 'a.md' });
  });
});
