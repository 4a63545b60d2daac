import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { missingHistoryMessages } from '../../src/lib/git/history.ts';
import { root as repository } from '../shell.ts';
import { cloneWorkTree, type Clone } from '../test/cloneWorkTree.ts';

/** A clone of this repository as it is in the work tree, with a "last good build" that must survive. */
let root = '';
let clone: Clone;
const lastGoodBuild = '<meta name=generator content="Docusaurus v3">the last good build';
const page = 'docs/guides/ebpf/count-syscalls.md';

beforeAll(async () => {
  clone = await cloneWorkTree();
  root = clone.root;
});

afterAll(() => clone.remove());

beforeEach(async () => {
  await mkdir(path.join(root, 'build'), { recursive: true });
  await writeFile(path.join(root, 'build', 'index.html'), lastGoodBuild);
  await cp(path.join(repository, page), path.join(root, page));
});

async function edit(change: (text: string) => string): Promise<void> {
  const file = path.join(root, page);
  await writeFile(file, change(await readFile(file, 'utf8')));
}

function build(cwd = root, env: Record<string, string> = {}, args: readonly string[] = []) {
  return execa(process.execPath, ['scripts/run.mjs', 'build', ...args], {
    cwd,
    reject: false,
    env: { LC_ALL: 'C', ...env },
  });
}

async function expectLastGoodBuild(): Promise<void> {
  expect(await readFile(path.join(root, 'build', 'index.html'), 'utf8')).toBe(lastGoodBuild);
}

describe(
  'a build that cannot succeed says why in a line and leaves the last good one in place',
  { timeout: 300_000 },
  () => {
    it('broken front matter', async () => {
      await edit((text) => text.replace(/^title: .*$/m, 'title: [never closed'));
      const { exitCode, stderr } = await build();
      expect(exitCode).toBe(1);
      expect(stderr).toMatch(new RegExp(`${page}[\\s\\S]*front-matter`));
      await expectLastGoodBuild();
    });

    it('a tag that is not in tags.yml', async () => {
      await edit((text) => text.replace(/^tags: \[/m, 'tags: [ebfp, '));
      const { exitCode, stderr } = await build();
      expect(exitCode).toBe(1);
      expect(stderr).toMatch(/ebfp.*ebpf.*known-tag/);
      await expectLastGoodBuild();
    });

    it('a picture that does not exist', async () => {
      await edit((text) => `${text}\n![Picture](./no-such.png)\n`);
      const { exitCode, stderr } = await build();
      expect(exitCode).toBe(1);
      expect(stderr).toMatch(/no-such\.png.*file-link/);
      await expectLastGoodBuild();
    });

    it('a link to a page of the site that does not exist', async () => {
      await edit((text) => `${text}\n[Nowhere](/no/such/page/)\n`);
      const { exitCode, stderr } = await build();
      expect(exitCode).toBe(1);
      expect(stderr).toContain('/guides/ebpf/count-syscalls/: link to /no/such/page/, which does not exist.');
      expect(stderr).toContain('The last good build is still in place');
      await expectLastGoodBuild();
    });

    it('no git on the machine', async () => {
      const { exitCode, stderr } = await build(root, { PATH: path.join(root, 'no-programs-here') });
      expect(exitCode).toBe(2);
      expect(stderr).toBe(missingHistoryMessages['no-git']);
      await expectLastGoodBuild();
    });

    it('a shallow clone', async () => {
      const shallow = await cloneWorkTree(['--depth', '1']);
      try {
        const { exitCode, stderr } = await build(shallow.root);
        expect(exitCode).toBe(2);
        expect(stderr).toBe(missingHistoryMessages.shallow);
      } finally {
        await shallow.remove();
      }
    });

    it.each([
      ['data', 'holds something else than an earlier build'],
      ['.', 'expected a folder inside the repository'],
      ['../elsewhere', 'expected a folder inside the repository'],
    ])('--out-dir %s', async (folder, message) => {
      const { exitCode, stderr } = await build(root, {}, ['--out-dir', folder]);
      expect(exitCode).toBe(2);
      expect(stderr).toContain(message);
      expect(stderr.split('\n')).toHaveLength(1);
      expect(await readFile(path.join(root, 'data', 'people.yml'), 'utf8')).not.toBe('');
    });

    it('a malformed BASE_URL', async () => {
      const { exitCode, stderr } = await build(root, { BASE_URL: 'docs' });
      expect(exitCode).toBe(2);
      expect(stderr).toBe('Unexpected BASE_URL "docs", expected a path with a slash at both ends such as /otlp-docs/.');
      await expectLastGoodBuild();
    });
  },
);

it('builds without history where that is allowed, and says so on the board', { timeout: 300_000 }, async () => {
  const { exitCode, stderr } = await build(root, {
    PATH: path.join(root, 'no-programs-here'),
    ALLOW_MISSING_HISTORY: '1',
  });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const board = await readFile(path.join(root, 'build', 'en', 'community', 'contributors', 'index.html'), 'utf8');
  expect(board).toContain('The contributors could not be worked out when this site was built');
});
