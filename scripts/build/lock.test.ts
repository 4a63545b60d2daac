import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withLock } from './lock.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lock-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

it('refuses a second holder while the first is at work, and lets go afterwards', async () => {
  const file = path.join(folder, 'build.lock');
  await withLock(file, async () => {
    await expect(withLock(file, async () => 'second')).rejects.toThrow(
      `Another build is running (process ${process.pid})`,
    );
  });
  expect(await withLock(file, async () => 'third')).toBe('third');
  expect(await readdir(folder)).toEqual([]);
});

it('lets go when the work fails', async () => {
  const file = path.join(folder, 'build.lock');
  await expect(withLock(file, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await readdir(folder)).toEqual([]);
});

it('takes over the lock of a process that has ended', async () => {
  const file = path.join(folder, 'build.lock');
  const { stdout } = await execa(process.execPath, ['-p', 'process.pid']);
  await writeFile(file, stdout);
  expect(await withLock(file, async () => 'mine')).toBe('mine');
});

it('takes over a lock that was cut off while it was written', async () => {
  const file = path.join(folder, 'build.lock');
  await writeFile(file, '');
  expect(await withLock(file, async () => 'mine')).toBe('mine');
});
