import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { splitCpuTime, withCpuTime } from './cpuTime.ts';

it('adds up minutes and seconds, of the shell and of what it ran, in the kernel and outside of it', () => {
  const output = 'All clean.\n\n0m0.25s 0m0.50s\n2m10.5s 0m8.25s\n';
  expect(splitCpuTime(output)).toEqual({ output: 'All clean.\n', cpuSeconds: 139.5 });
});

it('keeps the output and the exit code of a command', () => {
  const { stdout, status } = spawnSync('sh', ['-c', withCpuTime('echo said; echo warned >&2; (exit 3)')]);
  expect(status).toBe(3);
  expect(splitCpuTime(stdout.toString())).toEqual({ output: 'said\nwarned', cpuSeconds: expect.any(Number) });
});

it('has no time of a shell that was ended', () => {
  expect(splitCpuTime('0m0.25s 0m0.50s\nsaid')).toEqual({ output: '0m0.25s 0m0.50s\nsaid' });
});
