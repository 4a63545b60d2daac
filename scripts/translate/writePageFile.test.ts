import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFile, replaceFile } from './writePageFile.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'translate-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const get = (file: string): string => readFileSync(path.join(root, file), 'utf8');

it('makes a file and its folders', async () => {
  expect(await createFile(root, 'a/b/c.md', 'text')).toBe(true);
  expect(get('a/b/c.md')).toBe('text');
  expect(readdirSync(path.join(root, 'a/b'))).toEqual(['c.md']);
});

it('never replaces a file', async () => {
  writeFileSync(path.join(root, 'a.md'), 'own');
  expect(await createFile(root, 'a.md', 'text')).toBe(false);
  expect(get('a.md')).toBe('own');
  expect(readdirSync(root)).toEqual(['a.md']);
});

it('takes away the folders that it has made when it fails', async () => {
  mkdirSync(path.join(root, 'a'));
  await expect(createFile(root, `a/b/c/${'x'.repeat(300)}.md`, 'text')).rejects.toThrow('ENAMETOOLONG');
  expect(readdirSync(path.join(root, 'a'))).toEqual([]);
});

it('replaces a text and keeps the permissions', async () => {
  writeFileSync(path.join(root, 'a.md'), 'old', { mode: 0o640 });
  const before = readFileSync(path.join(root, 'a.md'));
  expect(await replaceFile(root, 'a.md', { before, after: 'new' })).toBe(true);
  expect(get('a.md')).toBe('new');
  if (process.platform !== 'win32') expect(statSync(path.join(root, 'a.md')).mode & 0o777).toBe(0o640);
});

it('leaves a file alone that has been changed meanwhile', async () => {
  writeFileSync(path.join(root, 'a.md'), 'edited');
  expect(await replaceFile(root, 'a.md', { before: Buffer.from('old'), after: 'new' })).toBe(false);
  expect(get('a.md')).toBe('edited');
  expect(readdirSync(root)).toEqual(['a.md']);
});

it('leaves no draft behind when it fails', async () => {
  mkdirSync(path.join(root, 'a.md'));
  await expect(replaceFile(root, 'a.md', { before: Buffer.from(''), after: 'new' })).rejects.toThrow('EISDIR');
  expect(readdirSync(root)).toEqual(['a.md']);
});
