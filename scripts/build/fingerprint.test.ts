import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readFingerprint } from './fingerprint.ts';

let root = '';

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'fingerprint-'));
  await mkdir(path.join(root, 'docs', 'guides'), { recursive: true });
  await writeFile(path.join(root, 'docs', 'guides', '页面.md'), 'text');
  await writeFile(path.join(root, 'sidebars.ts'), 'export default {}');
});

afterEach(() => rm(root, { recursive: true, force: true }));

it('is equal for equal sources, whatever the time stamps', async () => {
  const before = await readFingerprint(root, { head: 'a' });
  await writeFile(path.join(root, 'docs', 'guides', '页面.md'), 'text');
  expect(await readFingerprint(root, { head: 'a' })).toBe(before);
});

it('changes with a content, a name, a file more, and what is passed in', async () => {
  const seen = new Set([await readFingerprint(root, { head: 'a' }), await readFingerprint(root, { head: 'b' })]);
  await writeFile(path.join(root, 'docs', 'guides', '页面.md'), 'texu');
  seen.add(await readFingerprint(root, { head: 'a' }));
  await rename(path.join(root, 'docs', 'guides', '页面.md'), path.join(root, 'docs', 'guides', 'page.md'));
  seen.add(await readFingerprint(root, { head: 'a' }));
  await writeFile(path.join(root, 'docs', 'empty.md'), '');
  seen.add(await readFingerprint(root, { head: 'a' }));
  expect(seen.size).toBe(5);
});

it('ignores what the site is not made from', async () => {
  const before = await readFingerprint(root, {});
  await mkdir(path.join(root, 'build'));
  await writeFile(path.join(root, 'build', 'index.html'), '');
  await writeFile(path.join(root, 'README.md'), '');
  expect(await readFingerprint(root, {})).toBe(before);
});

it('changes with the results that the site shows', async () => {
  const before = await readFingerprint(root, {});
  await mkdir(path.join(root, '.cache', 'examples'), { recursive: true });
  await writeFile(path.join(root, '.cache', 'examples', 'report.json'), '{}');
  await writeFile(path.join(root, '.cache', 'build.log'), '');
  const after = await readFingerprint(root, {});
  expect(after).not.toBe(before);
  await mkdir(path.join(root, 'examples', 'web', 'node_modules'), { recursive: true });
  await writeFile(path.join(root, 'examples', 'web', 'node_modules', 'a.js'), '');
  expect(await readFingerprint(root, {})).toBe(after);
});
