import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestRepository, readAnew, type TestRepository } from './testRepository.ts';

const text = (lines: number, word = 'word') => Array.from({ length: lines }, (_, line) => `${word} ${line}\n`).join('');

let repository: TestRepository;
beforeEach(() => void (repository = createTestRepository()));
afterEach(() => repository.remove());

/** Lines by path in the newest commit. */
async function linesOf(): Promise<Record<string, number>> {
  const [newest] = (await readAnew(repository.dir)).commits;
  return Object.fromEntries(newest?.changes.map(({ path, lines }) => [path, lines]) ?? []);
}

describe('changed lines of a document', () => {
  it.each(['md', 'mdx', 'markdown', 'adoc', 'rst'])('are added plus deleted ones (.%s)', async (ending) => {
    const file = `docs/文档.${ending}`;
    repository.commit({ files: { [file]: text(10) } });
    expect(await linesOf()).toEqual({ [file]: 10 });
    repository.commit({ files: { [file]: text(12).replace('word 3', 'other') } });
    expect(await linesOf()).toEqual({ [file]: 4 });
    repository.commit({ files: { [file]: null } });
    expect(await linesOf()).toEqual({ [file]: 12 });
  });

  it.each([
    ['indentation', (before: string) => before.replaceAll('word', '  word')],
    ['line endings', (before: string) => before.replaceAll('\n', '\r\n')],
    ['trailing blanks', (before: string) => before.replaceAll('\n', ' \t\n')],
  ])('leave out %s', async (_, change) => {
    repository.commit({ files: { 'a.md': text(10), 'b.md': text(3) } });
    repository.commit({ files: { 'a.md': change(text(10)), 'b.md': text(4) } });
    expect(await linesOf()).toEqual({ 'a.md': 0, 'b.md': 1 });
  });

  it('are those that changed with its name, and none for a new name or mode alone', async () => {
    repository.commit({ files: { 'a.md': text(30), 'b.md': text(30, 'b'), 'c.md': text(30, 'c') } });
    repository.commit({ moves: { 'a.md': 'tab\there.md', 'b.md': 'z.md' }, files: { 'z.md': text(31, 'b') } });
    expect(await linesOf()).toEqual({ 'tab\there.md': 0, 'z.md': 1 });
    repository.git('update-index', '--chmod=+x', 'c.md');
    repository.git('commit', '--quiet', '-m', 'Mode', '--author', 'A <a@e.org>');
    expect(await linesOf()).toEqual({ 'c.md': 0 });
  });

  it('are told apart when two documents swap their names', async () => {
    repository.commit({ files: { 'a.md': text(30, 'a'), 'b.md': text(30, 'b') } });
    repository.commit({ moves: { 'a.md': 'c.md' } });
    repository.commit({ files: { 'a.md': text(31, 'b'), 'b.md': text(35, 'a'), 'c.md': null } });
    const [newest] = (await readAnew(repository.dir)).commits;
    expect(newest?.changes.reduce((sum, { lines }) => sum + lines, 0)).toBeGreaterThan(0);
    expect(newest?.changes.every(({ lines }) => lines > 0)).toBe(true);
  });

  it('do not depend on attributes, which are another for everybody', async () => {
    repository.commit({
      files: { '.gitattributes': '*.md -diff linguist-generated\n*.mdx diff=odd\n', 'a.md': text(9) },
    });
    repository.git('config', 'diff.odd.textconv', 'false');
    repository.git('config', 'diff.odd.command', 'false');
    repository.commit({ files: { 'a.md': `${'long '.repeat(99)}\n${text(9)}`, 'b.mdx': text(4) } });
    expect(await linesOf()).toEqual({ 'a.md': 1, 'b.mdx': 4 });
  });

  it('leave out blank lines that come and go by themselves', async () => {
    repository.commit({
      files: { 'a.md': text(10), 'b.md': `${text(5)}${'\n'.repeat(50)}${text(5)}`, 'c.md': text(10) },
    });
    repository.commit({ files: { 'a.md': text(10) + '\n'.repeat(1100), 'b.md': text(5) + text(5), 'c.md': text(11) } });
    expect(await linesOf()).toEqual({ 'a.md': 0, 'b.md': 0, 'c.md': 1 });
    repository.commit({ files: { 'blank.md': '\n'.repeat(20), 'new.md': `${text(2)}\n\n${text(2)}` } });
    expect(await linesOf()).toEqual({ 'blank.md': 0, 'new.md': 6 });
  });

  it('do not depend on what one clone has for itself', async () => {
    repository.commit({ files: { 'a.md': text(9) } });
    repository.git('config', 'core.bigFileThreshold', '1');
    mkdirSync(join(repository.dir, '.git/info'), { recursive: true });
    writeFileSync(join(repository.dir, '.git/info/attributes'), '*.md -diff\n');
    repository.git('worktree', 'add', '--quiet', '--detach', 'tree');
    expect(await linesOf()).toEqual({ 'a.md': 9 });
    repository.git('clone', '--quiet', '--shared', '.', 'borrower');
    const borrower = join(repository.dir, 'borrower');
    for (const dir of [borrower, join(repository.dir, 'tree')]) {
      expect((await readAnew(dir)).commits[0]?.changes).toMatchObject([{ path: 'a.md', lines: 9 }]);
    }
  });

  it('are none where it is not text', async () => {
    repository.commit({ files: { 'a.md': `\0${'x'.repeat(319)}`, 'b.md': text(3) } });
    expect(await linesOf()).toEqual({ 'a.md': 0, 'b.md': 3 });
  });

  it('are none where it is a symbolic link', async () => {
    repository.commit({ files: { 'a.md': text(9), 'c.ts': text(99) } });
    for (const path of ['b.md', 'b.ts']) symlinkSync('a.md', join(repository.dir, path));
    repository.commit({ files: { 'd.md': text(2) } });
    expect(await linesOf()).toEqual({ 'b.md': 0, 'b.ts': 0, 'd.md': 2 });
    for (const path of ['a.md', 'c.ts']) {
      rmSync(join(repository.dir, path));
      symlinkSync('d.md', join(repository.dir, path));
    }
    repository.commit({ files: { 'b.md': null } });
    expect(await linesOf()).toEqual({ 'a.md': 0, 'b.md': 0, 'c.ts': 0 });
  });

  it('are not those of merges', async () => {
    repository.commit({ files: { 'a.md': text(10) } });
    repository.git('checkout', '--quiet', '-b', 'side');
    repository.commit({ files: { 'b.md': text(10) } });
    repository.git('checkout', '--quiet', 'main');
    repository.commit({ files: { 'c.md': text(10) } });
    repository.git('merge', '--quiet', '--no-edit', 'side');
    expect(await linesOf()).toEqual({});
  });
});

describe('changed lines of another file', () => {
  it('are one for each 32 bytes of difference in size, and at least one', async () => {
    repository.commit({ files: { 'a.ts': 'x'.repeat(3200), 'b.ts': 'x', 'empty.ts': '', '图.svg': 'x'.repeat(64) } });
    expect(await linesOf()).toEqual({ 'a.ts': 100, 'b.ts': 1, 'empty.ts': 1, '图.svg': 2 });
    repository.commit({ files: { 'a.ts': 'x'.repeat(3040), 'b.ts': 'y', '图.svg': null } });
    expect(await linesOf()).toEqual({ 'a.ts': 5, 'b.ts': 1, '图.svg': 2 });
  });

  it('are none for a new name or mode alone', async () => {
    repository.commit({ files: { 'a.ts': text(30) } });
    repository.commit({ moves: { 'a.ts': 'b.ts' } });
    expect(await linesOf()).toEqual({ 'b.ts': 0 });
  });

  it('are estimated as well where it becomes a document', async () => {
    repository.commit({ files: { 'a.html': text(100) } });
    repository.commit({ moves: { 'a.html': 'a.md' }, files: { 'a.md': text(104), 'b.md': text(2) } });
    expect(await linesOf()).toEqual({ 'a.md': 1, 'b.md': 2 });
  });

  it('are those of an empty file where the object is missing', async () => {
    repository.commit({ files: { 'a.bin': 'x'.repeat(320) } });
    const blob = repository.git('rev-parse', 'HEAD:a.bin').trim();
    repository.commit({ files: { 'a.bin': 'x'.repeat(640) } });
    rmSync(join(repository.dir, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    expect(await linesOf()).toEqual({ 'a.bin': 20 });
  });
});

describe('many changes', () => {
  it('fill no pipe for good', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 3000 }, (_, at) => [`docs/${'long/'.repeat(20)}${at}.md`, text(2)]),
    );
    repository.commit({ files });
    repository.commit({ files: Object.fromEntries(Object.keys(files).map((path) => [path, text(3)])) });
    const lines = Object.values(await linesOf());
    expect(lines).toHaveLength(3000);
    expect(new Set(lines)).toEqual(new Set([1]));
  });
});
