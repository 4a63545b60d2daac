import { writeFileSync, chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBlobNames, readBlobs } from './readBlobs.ts';
import { createTestRepository, type TestRepository } from './testRepository.ts';

let repository: TestRepository;
let folder: string;
beforeEach(() => {
  repository = createTestRepository();
  folder = mkdtempSync(join(tmpdir(), 'otlp-docs-blobs-'));
});
afterEach(() => {
  repository.remove();
  rmSync(folder, { recursive: true, force: true });
});

const nameOf = (place: string): string => repository.git('rev-parse', place).trim();
const read = async (...names: string[]) =>
  [...(await readBlobs(repository.dir, names))].map(([name, content]) => [name, content.toString()]);

describe('texts as git keeps them', () => {
  it('are found by object name and by place, whatever they hold', async () => {
    const texts = {
      'a.md': 'one\ntwo\n',
      'b.md': '',
      'c d/e.md': 'no line end',
      'f.md': `${'0'.repeat(40)} blob 3\nabc\n`,
    };
    repository.commit({ files: texts });
    const name = nameOf('HEAD:a.md');
    const places = Object.keys(texts).map((path) => `HEAD:${path}`);
    const sha = nameOf('HEAD');
    const asked = [name, ...places.map((place) => place.replace('HEAD', sha))];
    expect(await read(...asked)).toEqual(asked.map((key, at) => [key, Object.values(texts)[at === 0 ? 0 : at - 1]]));
    expect([...(await readBlobNames(repository.dir, [`${sha}:a.md`, `${sha}:x.md`]))]).toEqual([[`${sha}:a.md`, name]]);
  });

  it('are left out when git does not have them, or when they are none', async () => {
    repository.commit({ files: { 'a.md': 'a', 'd/b.md': 'b' } });
    const sha = nameOf('HEAD');
    const names = ['0'.repeat(40), 'f'.repeat(64), 'HEAD^{tree}', `${sha}:d`, sha, '', '-x', `${sha}:a.md`, 'a\nb'];
    expect(await read(...names)).toEqual([[`${sha}:a.md`, 'a']]);
  });

  it('keep bytes that are no text', async () => {
    writeFileSync(join(repository.dir, 'x.md'), Buffer.from([0xff, 0xfe, 0, 13, 10, 10]));
    repository.commit();
    const [content] = (await readBlobs(repository.dir, [nameOf('HEAD:x.md')])).values();
    expect(content).toEqual(Buffer.from([0xff, 0xfe, 0, 13, 10, 10]));
  });

  it('are found from a folder, a worktree and a bare clone', async () => {
    repository.commit({ files: { 'd/a.md': 'a' } });
    const name = nameOf('HEAD:d/a.md');
    repository.git('worktree', 'add', '--quiet', join(folder, 'tree'));
    repository.git('clone', '--quiet', '--bare', repository.dir, join(folder, 'bare'));
    for (const dir of [join(repository.dir, 'd'), join(folder, 'tree'), join(folder, 'bare')])
      expect((await readBlobs(dir, [name])).get(name)?.toString()).toBe('a');
  });

  it('come in any number and size', async () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`${at}.md`, `${at}\n`.repeat(at * 40)]));
    repository.commit({ files });
    const sha = nameOf('HEAD');
    const found = await readBlobs(
      repository.dir,
      Object.keys(files).map((path) => `${sha}:${path}`),
    );
    expect([...found.values()].map(String)).toEqual(Object.values(files));
  });
});

describe('damage', () => {
  it('in one text leaves the others', async () => {
    writeFileSync(join(repository.dir, 'large.bin'), randomBytes(2 ** 20));
    repository.commit({ files: { 'a.md': 'a', 'b.md': 'b', 'z.md': 'z' } });
    const names = ['a.md', 'large.bin', 'b.md', 'z.md'].map((path) => nameOf(`HEAD:${path}`));
    const cut = (name = '', length = 0) => {
      const file = join(repository.dir, '.git/objects', name.slice(0, 2), name.slice(2));
      chmodSync(file, 0o644);
      writeFileSync(file, readFileSync(file).subarray(0, length));
    };
    cut(names[1], 500_000);
    cut(names[3]);
    expect(await read(...names)).toEqual([
      [names[0], 'a'],
      [names[2], 'b'],
    ]);
  });

  it('is no error where there is no repository', async () => {
    expect(await readBlobs(folder, ['0'.repeat(40)])).toEqual(new Map());
    expect(await readBlobs(join(folder, 'nowhere'), ['0'.repeat(40)])).toEqual(new Map());
  });
});

describe('a clone without texts', () => {
  it('is not completed', async () => {
    repository.commit({ files: { 'a.md': 'first' } });
    const name = nameOf('HEAD:a.md');
    repository.commit({ files: { 'a.md': 'second' } });
    repository.git('config', 'uploadpack.allowFilter', 'true');
    const clone = join(folder, 'clone');
    repository.git('clone', '--quiet', '--filter=blob:none', `file://${repository.dir}`, clone);
    const now = nameOf('HEAD:a.md');
    expect(await readBlobs(clone, [name, now])).toEqual(new Map([[now, Buffer.from('second')]]));
    const missing = execFileSync('git', ['rev-list', '--objects', '--missing=print', 'HEAD'], {
      cwd: clone,
      encoding: 'utf8',
    });
    expect(missing).toContain(`?${name}`);
  });
});

it('reads repositories with SHA-256 names', async () => {
  const dir = join(folder, 'long');
  mkdirSync(dir);
  const git = (...args: string[]) => execFileSync('git', args, { cwd: dir, encoding: 'utf8' }).trim();
  git('init', '--quiet', '--object-format=sha256');
  writeFileSync(join(dir, 'a.md'), 'a');
  const name = git('hash-object', '-w', 'a.md');
  expect(name).toHaveLength(64);
  expect((await readBlobs(dir, ['0'.repeat(40), name])).get(name)?.toString()).toBe('a');
});
