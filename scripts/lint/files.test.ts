import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readFileNames } from './files.ts';
import { readReference } from './reference/readReference.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'lint-files-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

it('leaves alone what is hidden, such as the link to nowhere that an editor puts beside an open file', async () => {
  mkdirSync(path.join(root, 'docs', '.cache'), { recursive: true });
  for (const name of ['docs/a.md', 'docs/.a.md.swp', 'docs/.cache/b.md']) writeFileSync(path.join(root, name), '');
  symlinkSync('user@host.1:2', path.join(root, 'docs', '.#a.md'));
  expect(await readFileNames(root)).toEqual(['docs/a.md']);
});

it.each(['words.txt', 'lint.yml'])('says which data file is not UTF-8: %s', (name) => {
  mkdirSync(path.join(root, 'data'));
  writeFileSync(path.join(root, 'data', name), Buffer.from([0xff, 0xfe]));
  const reference = readReference(root);
  const ask = () => (name === 'lint.yml' ? reference.config : reference.isWord('collector'));
  expect(ask).toThrow(`data/${name}: Unexpected bytes, expected UTF-8. Save the file as UTF-8.`);
});
