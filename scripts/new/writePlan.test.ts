import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writePlan } from './writePlan.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'otlp-docs-plan-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

it('formats code as the repository has it, and leaves text alone', async () => {
  await writePlan(dir, [
    { how: 'create', file: 'a/b.ts', text: 'export const a="b"' },
    { how: 'create', file: 'a/run.sh', text: 'echo   a\n', executable: true },
  ]);
  expect(readFileSync(path.join(dir, 'a/b.ts'), 'utf8')).toBe('export const a = "b";\n');
  expect(readFileSync(path.join(dir, 'a/run.sh'), 'utf8')).toBe('echo   a\n');
});

it('overwrites nothing, and then writes nothing', async () => {
  writeFileSync(path.join(dir, 'there.txt'), 'mine');
  const writes = ['new.txt', 'there.txt'].map((file) => ({ how: 'create' as const, file, text: 'x' }));
  await expect(writePlan(dir, writes)).rejects.toThrow('Unexpected there.txt: it exists already');
  expect(readdirSync(dir)).toEqual(['there.txt']);
  expect(readFileSync(path.join(dir, 'there.txt'), 'utf8')).toBe('mine');
});

it('takes back what it wrote when it cannot go on', async () => {
  writeFileSync(path.join(dir, 'edited.txt'), 'before');
  mkdirSync(path.join(dir, 'taken.txt'));
  await expect(
    writePlan(dir, [
      { how: 'create', file: 'new/folder/one.txt', text: 'x' },
      { how: 'edit', file: 'edited.txt', text: 'after' },
      { how: 'edit', file: 'taken.txt', text: 'a folder of this name is there' },
    ]),
  ).rejects.toThrow();
  expect(existsSync(path.join(dir, 'new'))).toBe(false);
  expect(readFileSync(path.join(dir, 'edited.txt'), 'utf8')).toBe('before');
  expect(readdirSync(dir).sort()).toEqual(['edited.txt', 'taken.txt']);
});
