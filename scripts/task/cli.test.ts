import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { root } from '../shell.ts';

const execute = promisify(execFile);

async function task(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const command = ['scripts/run.mjs', 'task', ...args];
  return execute(process.execPath, command, { cwd: root }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
  );
}

it('answers in one line what it does not know, and exits with 2', async () => {
  const { code, stdout, stderr } = await task('verify', 'T-99999');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^Unexpected task "T-99999", expected [^\n]+ Nearest: T-\d+, T-\d+, T-\d+\.\n$/);
});

it('lists the tasks of this repository', async () => {
  const { code, stdout } = await task('list', '--state', 'all', '--json');
  expect(code).toBe(0);
  const { schema, tasks } = JSON.parse(stdout) as { schema: string; tasks: { id: string; state: string }[] };
  expect(schema).toBe('otlp-docs/tasks@1');
  expect(tasks.every(({ id }) => /^T-\d{3,}$/.test(id))).toBe(true);
});
