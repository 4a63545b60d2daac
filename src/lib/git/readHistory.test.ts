import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AvailableHistory, Commit } from './history.ts';
import { readHistory } from './readHistory.ts';
import { createTestRepository, type TestRepository } from './testRepository.ts';
import { gitVcs } from './vcs.ts';

const page = (text: string) => Array.from({ length: 20 }, (_, line) => `${text} ${line}`).join('\n');

let repository: TestRepository;
beforeEach(() => void (repository = createTestRepository()));
afterEach(() => {
  vi.unstubAllEnvs();
  repository.remove();
});

async function read(dir = repository.dir): Promise<AvailableHistory> {
  const history = await readHistory(dir);
  if (history.kind === 'unavailable') throw new Error(history.message);
  return history;
}

async function commitsOf(file: string): Promise<Commit[]> {
  return (await read()).commits.filter((commit) => commit.changes.some((change) => change.headPath === file));
}

const authors = (commits: Commit[]) => commits.map((commit) => commit.author.name);

describe('a history without lines', () => {
  it('is enough for who needs none, and read again for who does', async () => {
    repository.commit({ files: { 'a.md': page('a') } });
    const read = async (lines: boolean) => {
      const history = await readHistory(repository.dir, { lines });
      return history.kind === 'available' ? history.commits[0]?.changes[0]?.lines : undefined;
    };
    expect(await read(false)).toBe(0);
    expect(await read(true)).toBe(20);
    expect(await read(false)).toBe(20);
  });
});

describe('an available history', () => {
  it('is what git says: newest first, times in UTC, HEAD as "now"', async () => {
    const first = repository.commit({
      at: '2026-01-01T23:30:00-05:00',
      message: 'First\n\nBody',
      files: { 'a.md': 'a' },
    });
    const second = repository.commit({
      at: '2026-01-02T12:00:00Z',
      message: 'Second',
      author: 'Grace Hopper <grace@example.org>',
    });
    const history = await read();
    expect(history).toMatchObject({ headSha: second, asOf: Date.parse('2026-01-02T12:00:00Z') });
    expect(history.commits).toEqual([
      expect.objectContaining({
        sha: second,
        parents: [first],
        author: { name: 'Grace Hopper', email: 'grace@example.org' },
        changes: [],
      }),
      expect.objectContaining({
        sha: first,
        parents: [],
        subject: 'First',
        committedAt: Date.parse('2026-01-02T04:30:00Z'),
      }),
    ]);
    expect(history.commits[1]?.changes).toEqual([{ status: 'A', path: 'a.md', headPath: 'a.md', lines: 1 }]);
  });

  it('is read once for each HEAD', async () => {
    repository.commit();
    const [one, two] = await Promise.all([read(), read()]);
    expect(two).toBe(one);
    repository.commit();
    expect((await read()).commits).toHaveLength(2);
  });

  it('ignores the git configuration and the hooks environment of whoever builds', async () => {
    repository.commit({ files: { 'a.md': page('a') } });
    repository.commit({ moves: { 'a.md': 'b.md' } });
    repository.git('config', 'diff.renames', 'false');
    repository.git('config', 'log.showSignature', 'true');
    repository.git('config', 'trailer.separators', '=');
    vi.stubEnv('GIT_DIR', '/nonexistent');
    expect(await commitsOf('b.md')).toHaveLength(2);
  });

  it('reads a part of a repository with paths relative to it', async () => {
    repository.commit({ files: { 'site/docs/a.md': page('a'), 'other.md': 'o' } });
    repository.commit({ moves: { 'site/docs/a.md': 'site/docs/b.md' } });
    const history = await read(join(repository.dir, 'site'));
    expect(history.commits.map((commit) => commit.changes)).toEqual([
      [{ status: 'R', path: 'docs/b.md', oldPath: 'docs/a.md', headPath: 'docs/b.md', lines: 0 }],
      [{ status: 'A', path: 'docs/a.md', headPath: 'docs/b.md', lines: 20 }],
    ]);
  });

  it('works in a repository with long object names', async () => {
    rmSync(join(repository.dir, '.git'), { recursive: true });
    repository.git('init', '--quiet', '--object-format=sha256', '--initial-branch=main');
    repository.commit({ files: { 'a.md': page('a'), 'b.ts': 'b' } });
    expect((await read()).commits[0]?.changes.map(({ lines }) => lines)).toEqual([20, 1]);
  });

  it('works on a detached HEAD and in a linked worktree', async () => {
    repository.commit({ files: { 'a.md': 'a' } });
    repository.git('worktree', 'add', '--quiet', '--detach', 'tree');
    expect((await read(join(repository.dir, 'tree'))).commits).toHaveLength(1);
  });

  it.each(['文档/可观测性.md', 'tab\there.md', 'new\nline.md', 'sp ace.md', 'quo"te.md', ':colon.md', '🎉.md'])(
    'keeps the path %j',
    async (path) => {
      repository.commit({ files: { [path]: page(path) } });
      repository.commit({ moves: { [path]: `moved/${path}` } });
      expect(await commitsOf(`moved/${path}`)).toHaveLength(2);
    },
  );

  it('survives an author name that is not UTF-8', async () => {
    repository.commit({ files: { 'a.md': 'a' } });
    const tree = repository.git('write-tree').trim();
    const raw = Buffer.concat([
      Buffer.from(`tree ${tree}\nauthor J`),
      Buffer.from([0xf6]),
      Buffer.from('rg <j@example.org> 1767312000 +51800\ncommitter J <j@example.org> 1767312000 +51800\n\nLatin\n'),
    ]);
    const sha = execFileSync('git', ['hash-object', '-t', 'commit', '-w', '--stdin', '--literally'], {
      cwd: repository.dir,
      input: raw,
    });
    repository.git('reset', '--quiet', '--hard', sha.toString().trim());
    expect((await read()).commits[0]?.author).toEqual({ name: 'J\uFFFDrg', email: 'j@example.org' });
  });

  it('leaves submodules out', async () => {
    const sha = repository.commit({ files: { 'a.md': 'a' } });
    repository.git('update-index', '--add', '--cacheinfo', `160000,${sha},module`);
    repository.git('commit', '--quiet', '-m', 'Add a submodule', '--author', 'A <a@example.org>');
    expect((await read()).commits[0]?.changes).toEqual([]);
  });

  it('has all roots', async () => {
    repository.commit({ files: { 'a.md': 'a' } });
    repository.git('checkout', '--quiet', '--orphan', 'other');
    repository.commit({ files: { 'b.md': 'b' } });
    repository.git('merge', '--quiet', '--allow-unrelated-histories', '--no-edit', 'main');
    const { commits } = await read();
    expect(commits.filter((commit) => commit.parents.length === 0)).toHaveLength(2);
    expect(commits.find((commit) => commit.parents.length === 2)?.changes).toEqual([]);
  });
});

describe('an order of commits', () => {
  it('has children before their parents, whatever their clocks said', async () => {
    repository.commit({ at: '2026-03-01T00:00:00Z', message: 'one' });
    repository.git('checkout', '--quiet', '-b', 'side');
    repository.commit({ at: '2026-01-01T00:00:00Z', message: 'side' });
    repository.git('checkout', '--quiet', 'main');
    repository.commit({ at: '2026-02-01T00:00:00Z', message: 'two' });
    repository.commit({ at: '2025-01-01T00:00:00Z', message: 'three' });
    repository.git('merge', '--quiet', '-m', 'merge', 'side');
    const { commits } = await read();
    expect(commits.map(({ subject }) => subject)).toEqual(['merge', 'side', 'three', 'two', 'one']);
  });
});

describe('a page that was renamed', () => {
  it('keeps its history through several renames and edits', async () => {
    repository.commit({ author: 'One <1@e.org>', files: { 'a.md': page('text') } });
    repository.commit({ author: 'Two <2@e.org>', moves: { 'a.md': 'b.md' } });
    repository.commit({ author: 'Three <3@e.org>', files: { 'b.md': `${page('text')}\nmore` } });
    repository.commit({
      author: 'Four <4@e.org>',
      moves: { 'b.md': 'c/d.md' },
      files: { 'c/d.md': `${page('text')}\nmore\nand more` },
    });
    expect(authors(await commitsOf('c/d.md'))).toEqual(['Four', 'Three', 'Two', 'One']);
  });

  it('does not get the history of a new file at its old path', async () => {
    repository.commit({ author: 'One <1@e.org>', files: { 'a.md': page('text') } });
    repository.commit({ author: 'Two <2@e.org>', moves: { 'a.md': 'b.md' } });
    repository.commit({ author: 'Three <3@e.org>', files: { 'a.md': page('something else') } });
    expect(authors(await commitsOf('b.md'))).toEqual(['Two', 'One']);
    expect(authors(await commitsOf('a.md'))).toEqual(['Three']);
    repository.commit({ author: 'Four <4@e.org>', files: { 'a.md': null } });
    expect(authors(await commitsOf('b.md'))).toEqual(['Two', 'One']);
  });

  it('is told apart from the page it swapped places with', async () => {
    repository.commit({ author: 'One <1@e.org>', files: { 'a.md': page('alpha') } });
    repository.commit({ author: 'Two <2@e.org>', files: { 'b.md': page('beta') } });
    repository.commit({ author: 'Three <3@e.org>', moves: { 'a.md': 'c.md' } });
    repository.commit({ author: 'Three <3@e.org>', moves: { 'b.md': 'a.md' } });
    repository.commit({ author: 'Three <3@e.org>', moves: { 'c.md': 'b.md' } });
    expect(authors(await commitsOf('b.md')).at(-1)).toBe('One');
    expect(authors(await commitsOf('a.md')).at(-1)).toBe('Two');
  });

  it.each(['main', 'side'])('keeps what a branch did at the old path, merged from %s', async (mergeInto) => {
    repository.commit({ author: 'One <1@e.org>', files: { 'a.md': page('text') } });
    repository.git('checkout', '--quiet', '-b', 'side');
    repository.commit({ author: 'Side <s@e.org>', files: { 'a.md': `${page('text')}\nside` } });
    repository.git('checkout', '--quiet', 'main');
    repository.commit({ author: 'Mover <m@e.org>', moves: { 'a.md': 'b.md' } });
    repository.git('checkout', '--quiet', mergeInto);
    repository.git('merge', '--quiet', '--no-edit', mergeInto === 'main' ? 'side' : 'main');
    const named = (await commitsOf('b.md')).filter((commit) => commit.parents.length < 2);
    expect(authors(named).sort()).toEqual(['Mover', 'One', 'Side']);
  });
});

describe('gitVcs', () => {
  it('knows when a file was created and changed, through renames, and names nobody', async () => {
    repository.commit({ at: '2026-01-01T00:00:00Z', files: { 'docs/a.md': page('a') } });
    repository.commit({ at: '2026-02-01T00:00:00Z', moves: { 'docs/a.md': 'docs/指标.md' } });
    repository.commit({ at: '2026-03-01T00:00:00Z' });
    const vcs = gitVcs(repository.dir);
    vcs.initialize({ siteDir: repository.dir });
    const file = join(repository.dir, 'docs/指标.md');
    expect(await vcs.getFileCreationInfo(file)).toEqual({ timestamp: Date.parse('2026-01-01T00:00:00Z'), author: '' });
    expect(await vcs.getFileLastUpdateInfo(file)).toEqual({
      timestamp: Date.parse('2026-02-01T00:00:00Z'),
      author: '',
    });
    expect(await vcs.getFileLastUpdateInfo(join(repository.dir, 'docs/untracked.md'))).toBeNull();
  });
});
