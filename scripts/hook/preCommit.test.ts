import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cloneWorkTree, type Clone } from '../test/cloneWorkTree.ts';
import { installHook } from './hookFile.ts';
import { callLine } from './hookText.ts';

const seconds = 120_000;
const page = (body: string): string => `---\ntitle: 页面\ndescription: 一个用来测试提交钩子的页面。\n---\n\n${body}\n`;
const good = page('正文。');
/** A link to nothing is an error. */
const bad = page('[正文](./nowhere.md)。');
const name = 'docs/带 空格.md';

let clone: Clone;
let root = '';
let start = '';
beforeAll(async () => {
  clone = await cloneWorkTree();
  root = clone.root;
  git(['add', '--all']);
  // Of a clean work tree there is nothing to commit.
  expect(git(['commit', '--quiet', '--no-verify', '--allow-empty', '--message=all']).status).toBe(0);
  start = git(['rev-parse', 'HEAD']).output.trim();
  expect((await installHook(root)).isNew).toBe(true);
}, seconds);
afterAll(() => clone.remove());
beforeEach(() => {
  git(['reset', '--quiet', '--hard', start]);
  git(['clean', '--quiet', '--force', '-d']);
});

type How = { cwd?: string; language?: string; env?: Record<string, string> };

function git(args: readonly string[], { cwd = root, language = 'C', env = {} }: How = {}) {
  const settings = ['user.name=A', 'user.email=a@example.org', 'commit.gpgsign=false'].flatMap((one) => ['-c', one]);
  const { status, stdout, stderr } = spawnSync('git', [...settings, ...args], {
    cwd,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      HOME: root,
      LC_ALL: language,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      ...env,
    },
  });
  return { status, output: stdout + stderr };
}

const commit = (args: readonly string[], how?: How) => git(['commit', '--quiet', '--message=x', ...args], how);

function put(file: string, text: string, folder = root): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

/** Whether HEAD holds this text. */
const committed = (file: string): string => git(['show', `HEAD:${file}`]).output;

describe('the pre-commit hook', () => {
  it(
    'stops a commit with an error, says where, and how to skip it',
    () => {
      put(name, bad);
      git(['add', '--all']);
      const { status, output } = commit([]);
      expect(status).toBe(1);
      expect(output).toContain(name);
      expect(output).toContain('file-link');
      expect(output).toMatch(/Not committed\..*git commit --no-verify\n$/);
      expect(commit(['--no-verify'])).toEqual({ status: 0, output: '' });
    },
    seconds,
  );

  it(
    'speaks the language of the terminal',
    () => {
      put(name, bad);
      git(['add', '--all']);
      expect(commit([], { language: 'zh_CN.UTF-8' }).output).toMatch(/没有提交。.*git commit --no-verify\n$/);
    },
    seconds,
  );

  it(
    'lets a good page through, and looks at what is staged, not at what lies on the disk',
    () => {
      put(name, good);
      git(['add', '--all']);
      put(name, bad);
      expect(commit([])).toMatchObject({ status: 0, output: expect.not.stringContaining('Not committed') });
      expect(committed(name)).toBe(good);
      put(name, `${good}\n`);
      git(['add', '--all']);
      put(name, bad);
      git(['add', '--all']);
      put(name, good);
      expect(commit([]).status).toBe(1);
      expect(committed(name)).toBe(good);
    },
    seconds,
  );

  it(
    'sees what commit --all and commit FILE take along, also from a folder below',
    () => {
      const other = 'docs/other.md';
      put(name, good);
      put(other, page('正文。[链接](./index.md)'.replace('./index.md', './带%20空格.md')));
      git(['add', '--all']);
      commit(['--no-verify']);
      put(name, bad);
      put(other, page('改过的正文。'));
      expect(commit(['--all'])).toMatchObject({ status: 1, output: expect.stringContaining(name) });
      const cwd = path.join(root, 'docs');
      expect(commit(['带 空格.md'], { cwd })).toMatchObject({ status: 1, output: expect.stringContaining(name) });
      // The page with the error is not part of this commit.
      expect(commit(['--', 'other.md'], { cwd })).toMatchObject({ status: 0 });
      expect(committed(other)).toContain('改过的正文');
      expect(committed(name)).toBe(good);
      // Nor is it when it is staged, and the commit names another file.
      git(['add', '--all']);
      put(other, page('又改过的正文。'));
      expect(commit([other])).toMatchObject({ status: 0 });
      expect(commit(['--only', name])).toMatchObject({ status: 1 });
    },
    seconds,
  );

  it(
    'does not even start Node for a commit without Markdown, or one that only deletes it',
    () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'no-node-'));
      const programs = ['git', 'sh'].map((program) => [
        program,
        spawnSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).stdout.trim(),
      ]);
      for (const [program = '', place = ''] of programs) symlinkSync(place, path.join(folder, program));
      const env = { PATH: folder };
      put('data/new.txt', 'x\n');
      put('bad.md', 'not staged \n');
      git(['add', 'data']);
      expect(commit([], { env })).toEqual({ status: 0, output: '' });
      git(['rm', '--quiet', '--force', 'CHANGELOG.md']);
      expect(commit([], { env })).toEqual({ status: 0, output: '' });
      // Nor does a commit with Markdown fail where there is no Node: CI has one.
      git(['add', 'bad.md']);
      expect(commit([], { env })).toMatchObject({
        status: 0,
        output: expect.stringMatching(/^Pages are not checked: node/),
      });
      rmSync(folder, { recursive: true });
    },
    seconds,
  );

  it(
    'lets the commit through with one line, at once, when packages are missing',
    () => {
      const record = path.join(root, 'node_modules', '.package-lock.json');
      const text = readFileSync(record, 'utf8');
      put(name, bad);
      git(['add', '--all']);
      unlinkSync(record);
      const { status, output } = commit([]);
      writeFileSync(record, text);
      expect([status, output.trim().split('\n')]).toEqual([
        0,
        [expect.stringMatching(/packages are not installed.*npm ci/)],
      ]);
    },
    seconds,
  );

  it(
    'works in a linked work tree, on that work tree',
    () => {
      const linked = path.join(root, 'node_modules', '.cache', '连 接');
      expect(git(['worktree', 'add', '--quiet', '--detach', linked]).status).toBe(0);
      symlinkSync(path.join(root, 'node_modules'), path.join(linked, 'node_modules'));
      put(name, bad, linked);
      put(name, good);
      git(['add', '--all', 'docs'], { cwd: linked });
      expect(commit([], { cwd: linked })).toMatchObject({ status: 1, output: expect.stringContaining('nowhere.md') });
      git(['add', '--all']);
      expect(commit([]).status).toBe(0);
    },
    seconds,
  );

  it(
    'does nothing on a branch from before it, and can be called from another hook',
    () => {
      put(name, bad);
      git(['add', '--all']);
      const script = path.join(root, 'scripts', 'hook', 'pre-commit.sh');
      renameSync(script, `${script}.away`);
      expect(commit([])).toEqual({ status: 0, output: '' });
      renameSync(`${script}.away`, script);
      git(['reset', '--quiet', '--soft', 'HEAD~1']);
      const hook = path.join(root, '.git', 'hooks', 'pre-commit');
      const own = readFileSync(hook, 'utf8');
      writeFileSync(hook, `#!/bin/sh\n${callLine}\necho after\n`);
      expect(commit([])).toMatchObject({ status: 1, output: expect.not.stringContaining('after') });
      put(name, good);
      git(['add', '--all']);
      expect(commit([])).toMatchObject({ status: 0, output: expect.stringContaining('after') });
      writeFileSync(hook, own);
    },
    seconds,
  );
});
