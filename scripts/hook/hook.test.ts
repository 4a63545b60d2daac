import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestRepository, type TestRepository } from '../../src/lib/git/testRepository.ts';
import { installHook, readHook, removeHook } from './hookFile.ts';
import { callLine, hookText } from './hookText.ts';

let repository: TestRepository;
let dir = '';
let hook = '';
beforeEach(() => {
  repository = createTestRepository();
  dir = repository.dir;
  hook = path.join(dir, '.git', 'hooks', 'pre-commit');
  // Whoever runs the tests may have hooks for all repositories.
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
  vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1');
});
afterEach(() => {
  vi.unstubAllEnvs();
  repository.remove();
});

const modeOf = (file: string): number => statSync(file).mode & 0o777;

function putHook(text: string, file = hook): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text, { mode: 0o755 });
}

describe('installHook', () => {
  it('writes an executable script and nothing else, whatever the umask, and says when it was there', async () => {
    const umask = process.umask(0o077);
    try {
      expect(await installHook(dir)).toEqual({ file: hook, isNew: true });
    } finally {
      process.umask(umask);
    }
    expect([readFileSync(hook, 'utf8'), modeOf(hook)]).toEqual([hookText, 0o755]);
    expect(readdirSync(path.dirname(hook)).filter((name) => !name.endsWith('.sample'))).toEqual(['pre-commit']);
    expect(await installHook(dir)).toEqual({ file: hook, isNew: false });
  });

  it('makes a hook executable that has lost it', async () => {
    await installHook(dir);
    chmodSync(hook, 0o644);
    expect(await readHook(dir)).toEqual({ file: hook, kind: 'own', isExecutable: false });
    expect(await installHook(dir)).toEqual({ file: hook, isNew: true });
    expect(modeOf(hook)).toBe(0o755);
  });

  it.each(['#!/bin/sh\nnpm test\n', '', `${hookText}npm test\n`.replace(/^\[.*$/m, ''), `# ${callLine}\n`])(
    'leaves another hook alone and says how to call ours from it: %j',
    async (text) => {
      putHook(text);
      await expect(installHook(dir)).rejects.toMatchObject({
        name: 'Problem',
        message: expect.stringContaining(callLine),
      });
      expect(readFileSync(hook, 'utf8')).toBe(text);
      expect(await removeHook(dir)).toEqual({ file: hook, wasThere: false });
      expect(readFileSync(hook, 'utf8')).toBe(text);
    },
  );

  it('is content with a hook that calls ours, if git starts it', async () => {
    putHook(`#!/bin/sh\n${callLine}\nnpm test\n`);
    expect(await installHook(dir)).toEqual({ file: hook, isNew: false });
    await expect(removeHook(dir)).rejects.toMatchObject({ message: expect.stringContaining('by hand') });
    chmodSync(hook, 0o644);
    await expect(installHook(dir)).rejects.toMatchObject({ message: expect.stringContaining('chmod +x') });
  });

  it.each([
    ['.githooks', '.githooks'],
    ['a b/钩子', 'a b/钩子'],
  ])('follows core.hooksPath: %s', async (value, folder) => {
    repository.git('config', 'core.hooksPath', value);
    expect((await installHook(dir)).file).toBe(path.join(dir, folder, 'pre-commit'));
    expect(existsSync(hook)).toBe(false);
  });

  it('does not touch the hooks of all repositories', async () => {
    const folder = path.join(dir, 'shared');
    vi.stubEnv('GIT_CONFIG_GLOBAL', path.join(dir, 'global'));
    writeFileSync(path.join(dir, 'global'), `[core]\n\thooksPath = ${folder}\n`);
    await expect(installHook(dir)).rejects.toMatchObject({ message: expect.stringMatching(/\(global\).*pre-commit/) });
    expect(existsSync(folder)).toBe(false);
    repository.git('config', 'core.hooksPath', '.githooks');
    expect((await installHook(dir)).file).toBe(path.join(dir, '.githooks', 'pre-commit'));
  });

  it('installs one hook for all work trees', async () => {
    repository.commit();
    const other = path.join(dir, 'linked 树');
    repository.git('worktree', 'add', '--quiet', '--detach', other);
    expect(await installHook(other)).toEqual({ file: hook, isNew: true });
    expect(await readHook(dir)).toMatchObject({ kind: 'own' });
    expect(await removeHook(dir)).toEqual({ file: hook, wasThere: true });
    expect(await readHook(other)).toMatchObject({ kind: 'none' });
  });

  it('refuses what is no repository, or not the top of one', async () => {
    const below = path.join(dir, 'below');
    mkdirSync(below);
    await expect(installHook(below)).rejects.toMatchObject({ message: expect.stringContaining('top folder') });
    await expect(installHook(realpathSync(tmpdir()))).rejects.toMatchObject({
      message: expect.stringContaining('expected a git repository'),
    });
  });
});

describe('npm run hook', () => {
  const cli = fileURLToPath(new URL('cli.ts', import.meta.url));
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const run = (...args: string[]) => {
    const env = { ...process.env, LC_ALL: 'C' };
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', tsx, cli, ...args], {
      cwd: dir,
      encoding: 'utf8',
      env,
    });
    return { status, stdout, stderr };
  };

  it('installs, tells the status by its exit code too, and uninstalls', () => {
    expect(run('status')).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^Not installed: .*does not exist/),
    });
    expect(run('install')).toMatchObject({ status: 0, stdout: expect.stringContaining('--no-verify') });
    expect(run('install')).toMatchObject({ status: 0, stdout: expect.stringContaining('already') });
    expect(run('status')).toEqual({ status: 0, stdout: `Installed: ${hook}\n`, stderr: '' });
    expect(run('status', '--lang=zh').stdout).toBe(`已安装：${hook}\n`);
    expect(run('uninstall')).toEqual({ status: 0, stdout: `Removed ${hook}.\n`, stderr: '' });
    expect(run('uninstall')).toMatchObject({ status: 0, stdout: expect.stringContaining('no hook of ours') });
  }, 60_000);

  it.each([
    [[], /expected one of install, uninstall, status/],
    [['instal'], /Unexpected "instal"/],
    [['install', 'status'], /second word/],
    [['install', '--force'], /Unknown option/],
  ])('exits 2 with one line for %j', (args, message) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trim()).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
