import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const root = path.dirname(__dirname);

test('no e-mail address from history, and no hash of one, is anywhere in the build', () => {
  const log = execFileSync('git', ['log', '--all', '--format=%ae%n%ce%n%(trailers:only,unfold)'], {
    cwd: root,
    encoding: 'utf8',
  });
  const addresses = [...new Set(log.toLowerCase().match(/[^\s<>]+@[^\s<>]+/g))];
  expect(addresses.length).toBeGreaterThan(0);
  const forbidden = addresses.flatMap((address) => [address, ...hashesOf(address)]);

  for (const { file, text } of readBuild()) {
    const leaked = forbidden.filter((secret) => text.toLowerCase().includes(secret));
    expect({ file, leaked }).toEqual({ file, leaked: [] });
  }
});

test('no path of the machine that has built it is anywhere in the build', () => {
  // Not an address that ends like it, as the repository's own does when its folder lies directly below the root.
  const own = new RegExp(`(?<![\\w.-])${root.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)}(?![\\w-])`);
  const named = readBuild().flatMap(({ file, text }) => (own.test(text) ? [file] : []));
  expect(named).toEqual([]);
});

function readBuild(): { file: string; text: string }[] {
  const build = path.join(root, 'build');
  const files = readdirSync(build, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(50);
  return files.map((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    // Pagefind compresses its index.
    const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
    return { file: path.relative(build, file), text };
  });
}

/** As avatar services and careless tools write them, in lower case like the text that they are looked for in. */
function hashesOf(address: string): string[] {
  const digests = ['md5', 'sha1', 'sha256'].flatMap((algorithm) => {
    const digest = createHash(algorithm).update(address).digest();
    return [digest.toString('hex'), digest.toString('base64')];
  });
  return [...digests, Buffer.from(address).toString('base64')].map((hash) => hash.replace(/=+$/, '').toLowerCase());
}
