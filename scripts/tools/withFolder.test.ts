import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, utimes } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { writeFixture } from '../links/fixtureSite.ts';
import { withFolder } from './withFolder.ts';

test('a folder is there as long as something is done in it, and no longer, whatever happens', async () => {
  const root = await writeFixture({});
  const before = process.listenerCount('SIGTERM');
  expect(await withFolder(path.join(root, 'x-'), async () => (await readdir(root)).length)).toBe(1);
  await expect(withFolder(path.join(root, 'x-'), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await readdir(root)).toEqual([]);
  expect(process.listenerCount('SIGTERM')).toBe(before);
});

test('what a process that was killed has left goes the next time; what is young, or of another name, stays', async () => {
  const root = await writeFixture({});
  for (const name of ['x-aaaaaa', 'x-bbbbbb', 'y-aaaaaa', 'x-aaaaaab']) {
    await mkdir(path.join(root, name));
    if (name !== 'x-bbbbbb') await utimes(path.join(root, name), 1, 1);
  }
  await withFolder(path.join(root, 'x-'), () => Promise.resolve());
  expect((await readdir(root)).sort()).toEqual(['x-aaaaaab', 'x-bbbbbb', 'y-aaaaaa']);
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s leaves none behind, and ends the process by that signal',
  async (signal) => {
    const root = await writeFixture({});
    const own = new URL('withFolder.ts', import.meta.url).href;
    const script = `import { withFolder } from '${own}';
    await withFolder(${JSON.stringify(path.join(root, 'x-'))}, () => { console.log('open'); return new Promise((resolve) => setTimeout(resolve, 60_000)); });`;
    const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
    const child = spawn(process.execPath, ['--import', tsx, '--input-type=module', '-e', script]);
    await once(child.stdout, 'data');
    expect(await readdir(root)).toHaveLength(1);
    child.kill(signal);
    expect(await once(child, 'close')).toEqual([null, signal]);
    expect(await readdir(root)).toEqual([]);
  },
);
