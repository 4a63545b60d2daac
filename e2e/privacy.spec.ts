import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const root = path.dirname(__dirname);

test('no e-mail address from history is anywhere in the build', () => {
  const log = execFileSync('git', ['log', '--all', '--format=%ae%n%ce%n%(trailers:key=Co-authored-by,valueonly)'], {
    cwd: root,
    encoding: 'utf8',
  });
  const addresses = [...new Set(log.match(/[^\s<>]+@[^\s<>]+/g))];
  expect(addresses.length).toBeGreaterThan(0);
  const files = readdirSync(path.join(root, 'build'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(files.length).toBeGreaterThan(50);
  for (const file of files) {
    const bytes = readFileSync(path.join(file.parentPath, file.name));
    // Pagefind compresses its index.
    const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
    const leaked = addresses.filter((address) => text.includes(address));
    expect({ file: file.name, leaked }).toEqual({ file: file.name, leaked: [] });
  }
});
