import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toUnifiedDiff } from './unifiedDiff.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lint-diff-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const lines = (count: number): string => Array.from({ length: count }, (_, index) => `行 ${index}\n`).join('');

describe('toUnifiedDiff', () => {
  it.each([
    ['two hunks', lines(30), lines(30).replace('行 3\n', '').replace('行 25\n', '行 25\nneu\nneu\n')],
    ['one hunk of two near changes', lines(12), lines(12).replace('行 3\n', 'x\n').replace('行 8\n', 'y\n')],
    ['from nothing', '', 'a\nb\n'],
    ['to nothing', 'a\nb\n', ''],
    ['the last line end', 'a\nb', 'a\nb\n'],
    ['no last line end', 'a\nb\n', 'a\nc'],
    ['CRLF', 'a\r\nb \r\n', 'a\r\nb\r\n'],
    ['a tab at the end of a line', 'a\t\nb\n', 'a\nb\t\n'],
    ['moved lines', 'a\nb\nc\nd\n', 'c\nd\na\nb\n'],
  ])('is what git apply needs: %s', (_, before, after) => {
    writeFileSync(path.join(folder, 'a.md'), before);
    execFileSync('git', ['apply', '--unidiff-zero', '-'], {
      cwd: folder,
      input: toUnifiedDiff({ file: 'a.md', before, after }),
    });
    expect(readFileSync(path.join(folder, 'a.md'), 'utf8')).toBe(after);
  });

  it.each(['a b.md', '文档/页 1.md', '--- a.md'])('names a file as git reads it: %s', (file) => {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), 'a\n');
    execFileSync('git', ['apply', '-'], { cwd: folder, input: toUnifiedDiff({ file, before: 'a\n', after: 'b\n' }) });
    expect(readFileSync(path.join(folder, file), 'utf8')).toBe('b\n');
  });

  it('names a file outside the repository so that patch -p1 -d / finds it', () => {
    const diff = toUnifiedDiff({ file: '/notes/a.md', before: 'a\n', after: 'b\n' });
    expect(diff.split('\n').slice(0, 2)).toEqual(['--- a/notes/a.md', '+++ b/notes/a.md']);
  });

  it('is empty for equal texts and shows three lines around a change', () => {
    expect(toUnifiedDiff({ file: 'a.md', before: 'a\n', after: 'a\n' })).toBe('');
    const diff = toUnifiedDiff({ file: 'a.md', before: lines(20), after: lines(20).replace('行 9\n', 'neu\n') });
    expect(diff).toBe(
      '--- a/a.md\n+++ b/a.md\n@@ -7,7 +7,7 @@\n 行 6\n 行 7\n 行 8\n-行 9\n+neu\n 行 10\n 行 11\n 行 12\n',
    );
  });
});
