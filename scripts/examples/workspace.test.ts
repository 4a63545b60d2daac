import { spawn } from 'node:child_process';
import { access, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root as repository } from '../shell.ts';
import { withWorkspace } from './workspace.ts';

let root = '';

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'workspace-'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

describe('withWorkspace', () => {
  it('removes its folder when the work is done, and when it throws', async () => {
    const folders = [await withWorkspace(async ({ folder }) => folder)];
    await expect(
      withWorkspace(async ({ folder }) => {
        folders.push(folder);
        throw new Error('broken');
      }),
    ).rejects.toThrow('broken');
    for (const folder of folders) await expect(access(folder)).rejects.toThrow('ENOENT');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('leaves neither a process nor a file after %s', async (signal) => {
    // Its temporary folder is ours, so that whatever is left can be seen.
    const script = `
      import { run, writeExample } from './scripts/examples/fixture.ts';
      const example = await writeExample(${JSON.stringify(root)}, {
        command: 'echo $BASHPID > "${root}/pid.new"; mv "${root}/pid.new" "${root}/pid"; sleep 60 | cat',
      });
      await run(${JSON.stringify(root)}, [example]);`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      cwd: repository,
      env: { ...process.env, TMPDIR: path.join(root) },
      stdio: 'inherit',
    });
    const ended = new Promise((resolve) => child.once('exit', (code, by) => resolve(by ?? code)));
    const pid = await contentOf(path.join(root, 'pid'));
    child.kill(signal);
    expect(await ended).toBe(signal);
    expect(await isGone(Number(pid))).toBe(true);
    expect((await readdir(root)).filter((name) => name.startsWith('examples-'))).toEqual([]);
  }, 30_000);
});

/** Waits for a file, and answers what is in it. */
async function contentOf(file: string): Promise<string> {
  for (;;) {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text !== undefined) return text;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function isGone(pid: number): Promise<boolean> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    if (state === '' || / Z /.test(state)) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}
