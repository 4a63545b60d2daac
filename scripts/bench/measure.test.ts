import { expect, it } from 'vitest';
import { measure, median, sumGroupMemory, watch } from './measure.ts';

it('takes the middle value', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeNaN();
});

it('sums the memory of one process group', () => {
  const ps = '  10  10  100\n  12  10   50\n  11  11  900\n';
  expect(sumGroupMemory(ps, 10)).toEqual({ group: 150, leader: 100 });
  expect(sumGroupMemory('', 10)).toEqual({ group: 0, leader: 0 });
});

it('counts the memory of children', async () => {
  const child = 'const b = Buffer.alloc(200 * 2 ** 20, 1); setTimeout(() => b.length, 1500)';
  const parent = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(child)}])`;
  const { peakMiB, ownMiB, seconds } = await measure(process.execPath, ['-e', parent], process.cwd());
  expect(peakMiB).toBeGreaterThan(200);
  expect(ownMiB).toBeLessThan(200);
  expect(ownMiB).toBeGreaterThan(10);
  expect(seconds).toBeGreaterThan(1.5);
});

it('throws when the program fails', async () => {
  await expect(measure(process.execPath, ['-e', 'process.exit(3)'], process.cwd())).rejects.toThrow('exit code 3');
});

it('watches a program that fails: what it said, and its exit code; its group stands to be ended until then', async () => {
  const groups = new Set<number>();
  const watched = watch(['sh', '-c', 'echo $$ $LEFT $HOME; exit 3'], { cwd: '/', env: { LEFT: 'x' }, groups });
  const [group] = groups;
  expect(await watched).toMatchObject({ exitCode: 3, stdout: `${group} x` });
  expect(groups.size).toBe(0);
});
