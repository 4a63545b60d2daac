import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCorpus } from './historyCorpus.ts';

let root: string;
let dir: string;
const git = (...args: string[]) => execFileSync('git', args, { cwd: dir, encoding: 'utf8' }).trim();
const count = (...args: string[]) => Number(git('rev-list', '--count', ...args));

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'corpus-'));
  dir = await readCorpus(root, 1500);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('has as many commits as asked for, and a hundred more to come', () => {
  expect(count('main')).toBe(1500);
  expect(count('main..next')).toBe(100);
  expect(count('next..main')).toBe(0);
});

it('has merges, renames, deletions, reverts, co-authors, programs and several addresses', () => {
  expect(count('--merges', 'main')).toBeGreaterThan(20);
  for (const filter of ['R', 'D'])
    expect(git('log', '-M', '--format=%H', `--diff-filter=${filter}`, 'main').split('\n').length).toBeGreaterThan(5);
  for (const text of ['^Revert ', '^Co-authored-by: ']) expect(count(`--grep=${text}`, 'main')).toBeGreaterThan(5);
  expect(count('--author=\\[bot\\]', 'main')).toBeGreaterThan(20);
  expect(count('--author=users.noreply.github.com', 'main')).toBeGreaterThan(20);
});

it('has many people of whom few do most', () => {
  const counts = git('shortlog', '-sn', '--no-merges', 'main')
    .split('\n')
    .map((line) => Number.parseInt(line, 10));
  const half = counts.reduce((sum, commits) => sum + commits, 0) / 2;
  let some = 0;
  const few = counts.findIndex((commits) => (some += commits) >= half);
  expect(counts.length).toBeGreaterThan(1500 / 40);
  expect(few).toBeLessThan(counts.length / 4);
});

it('is made once, the same everywhere, and again when it is not whole', async () => {
  const head = git('rev-parse', 'next');
  const trace = path.join(dir, 'trace');
  writeFileSync(trace, '');
  await readCorpus(root, 1500);
  expect(existsSync(trace)).toBe(true);
  writeFileSync(path.join(dir, 'corpus-version'), '');
  await readCorpus(root, 1500);
  expect(existsSync(trace)).toBe(false);
  expect(git('rev-parse', 'next')).toBe(head);
  expect(readdirSync(path.join(root, '.cache'))).toEqual(['bench-history-1500']);
});
