import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readDifferences } from './readDifferences.ts';
import { readDrift } from './history/readDrift.ts';
import { changesOf, createTestSite, fileOf, loadParser, pageOf, translationOf, type TestSite } from './testSite.ts';

const zh = fileOf('zh-Hans');
const en = fileOf('en');

let site: TestSite;
let folder: string;
beforeEach(() => {
  site = createTestSite();
  folder = mkdtempSync(join(tmpdir(), 'otlp-docs-clones-'));
  const b = fileOf('zh-Hans', 'b.md');
  site.commit({ files: { [zh]: pageOf(), [b]: pageOf({ other: 'Another page.' }) } });
  site.commit({
    files: {
      [en]: translationOf(pageOf(), { blob: site.blobOf(zh) }),
      [fileOf('en', 'b.md')]: translationOf(pageOf(), { blob: site.blobOf(b) }),
    },
  });
  site.commit({ files: { [zh]: pageOf({ steps: 'Do that.', end: 'Done.' }) } });
});
afterEach(() => {
  site.remove();
  rmSync(folder, { recursive: true, force: true });
});

const clone = (...options: string[]): string => {
  const dir = join(folder, 'clone');
  site.git('config', 'uploadpack.allowFilter', 'true');
  site.git('clone', '--quiet', ...options, `file://${site.dir}`, dir);
  return dir;
};
const read = async (root: string) => {
  const pages = await site.read({ root });
  expect(pages['en b.md']).toMatchObject({ state: 'fresh' });
  return pages['en a.md'];
};

it('a whole clone tells everything', async () => {
  const status = await read(clone());
  expect(changesOf(status)).toEqual(['steps changed prose']);
  expect(status).toHaveProperty('staleSince');
});

it.each([
  ['shallow', '--depth=1'],
  ['blobless', '--filter=blob:none'],
])('a %s clone knows that a page is stale, and fetches nothing', async (_, option) => {
  const root = clone(option);
  const objects = (): string => execFileSync('git', ['count-objects', '-v'], { cwd: root, encoding: 'utf8' });
  const before = objects();
  const status = await read(root);
  expect(status).toMatchObject({ state: 'stale', reason: 'unreadable-blob', sections: [] });
  expect(status).not.toHaveProperty('staleSince');
  expect(await readDrift({ root, loadParser })).toEqual([]);
  expect(objects()).toBe(before);
});

it('a shallow clone that was completed tells everything', async () => {
  const root = clone('--depth=1');
  await read(root);
  execFileSync('git', ['fetch', '--quiet', '--unshallow'], { cwd: root });
  const status = await read(root);
  expect(changesOf(status)).toEqual(['steps changed prose']);
  expect(status).toHaveProperty('staleSince');
});

it('a blobless clone that was completed at the same commit forgets what it did not know', async () => {
  const root = clone('--filter=blob:none');
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root });
  // No longer called partial, so that its history counts, though not all texts are there.
  git('config', '--unset-all', 'remote.origin.promisor');
  expect(await read(root)).toMatchObject({ state: 'stale', reason: 'unreadable-blob' });
  // Git itself gives up half-way.
  await expect(readDrift({ root, loadParser })).rejects.toThrow();
  git('fetch', '--quiet', '--refetch', '--no-filter', 'origin');
  const status = await read(root);
  expect(changesOf(status)).toEqual(['steps changed prose']);
  expect(status?.staleSince).toEqual((await site.read())['en a.md']?.staleSince);
  expect(status).toHaveProperty('staleSince');
  const drifts = await readDrift({ root, loadParser });
  expect(drifts).toEqual(await readDrift({ root: site.dir, loadParser }));
  expect(drifts).toHaveLength(1);
});

it('a copy without git knows what is fresh and what is stale', async () => {
  for (const name of ['docs', 'i18n']) cpSync(join(site.dir, name), join(folder, name), { recursive: true });
  const status = await read(folder);
  expect(status).toMatchObject({ state: 'stale', reason: 'unreadable-blob' });
  expect(await readDifferences(status ? [status] : [], { root: folder, loadParser })).toMatchObject([{ sections: [] }]);
  expect(await readDrift({ root: folder, loadParser })).toEqual([]);
});

it('a worktree tells everything', async () => {
  const dir = join(folder, 'tree');
  site.git('worktree', 'add', '--quiet', dir);
  expect(changesOf(await read(dir))).toEqual(['steps changed prose']);
});

it('a repository with SHA-256 names knows what is fresh and what is stale', async () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: folder });
  git('init', '--quiet', '--object-format=sha256');
  for (const name of ['docs', 'i18n']) cpSync(join(site.dir, name), join(folder, name), { recursive: true });
  git('add', '--all');
  git('commit', '--quiet', '--message', 'All');
  expect(await read(folder)).toMatchObject({ state: 'stale', reason: 'unreadable-blob' });
  writeFileSync(join(folder, en), translationOf(pageOf(), { blob: 'a'.repeat(64) }));
  expect(await read(folder)).toMatchObject({ state: 'unknown', reason: 'broken-page' });
});

it('a repository without commits knows its pages', async () => {
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  cpSync(join(site.dir, 'docs'), join(folder, 'docs'), { recursive: true });
  expect(await site.read({ root: folder })).toMatchObject({ 'zh-Hans a.md': { state: 'source' } });
});
