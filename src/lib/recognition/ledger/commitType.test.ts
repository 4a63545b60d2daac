import { describe, expect, it } from 'vitest';
import { defaultRules } from '../rules/readRules.ts';
import { englishPage, page, toLedger, type TestChange } from './testHistory.ts';

const typeOf = (subject: string, changes: TestChange[]) => toLedger([{ subject, changes }]).commits[0];

describe('the type of a commit', () => {
  it.each([
    'fix: a',
    'fix(docs): a',
    'fix!: a',
    'Fix typo (#12)',
    'Fixes #3',
    'fixed link',
    'Bugfix: a',
    'bugfix',
    '修复链接',
    '修正错字',
    '修訂',
    '修復',
  ])('is fix for “%s”', (subject) => expect(typeOf(subject, [page('a')])?.type).toBe('fix'));

  it.each(['Fixture for tests', 'fixup! a', 'fix_a', 'docs: fix a', 'Prefix', 'Add fix', '维修'])(
    'is not fix for “%s”',
    (subject) => expect(typeOf(subject, [page('a')])?.type).toBe('docs'),
  );

  it('is that of most changed lines, and of the first in the rules where several have as many', () => {
    const tool = { path: 'scripts/a.ts', lines: 5 };
    expect(typeOf('a', [page('a', 4), tool])?.type).toBe('tooling');
    expect(typeOf('a', [tool, page('a', 5)])?.type).toBe('docs');
    expect(typeOf('a', [tool, page('a', 3), page('b', 3)])?.type).toBe('docs');
    expect(typeOf('a', [page('a', 2), englishPage('a', 3)])?.type).toBe('translation');
    expect(typeOf('a', [{ path: 'examples/a/.hidden/b.md', lines: 1 }])?.type).toBe('example');
  });

  it('is formatting where nothing but whitespace changed, and keeps its type where files only moved', () => {
    expect(typeOf('a', [page('a', 0)])).toMatchObject({ type: 'formatting', size: 1, pool: 200 });
    expect(typeOf('a', [{ ...page('a', 0, 'R'), oldPath: 'docs/b.md' }])).toMatchObject({ type: 'docs', pool: 1000 });
    expect(typeOf('a', [page('a', 0), page('b', 1)])).toMatchObject({ type: 'docs', pool: 2000 });
  });

  it('is worth nothing without a file that counts', () => {
    const nothing = { type: 'tooling', lines: 0, files: 0, size: 0, pool: 0 };
    expect(typeOf('fix: lock', [{ path: 'package-lock.json', lines: 900 }])).toMatchObject(nothing);
    expect(typeOf('Empty', [])).toMatchObject(nothing);
    expect(typeOf('a', [{ path: 'package-lock.json', lines: 900 }, page('a', 1)])).toMatchObject({
      lines: 1,
      files: 1,
    });
  });

  it('follows what the site includes and excludes', () => {
    const points = { ...defaultRules.points, exclude: [...defaultRules.points.exclude, 'docs/old/**'] };
    const options = { include: ['docs/**'], rules: { points } };
    const changes = [page('a', 1), page('old/b', 50), { path: 'scripts/a.ts', lines: 50 }];
    expect(toLedger([{ changes }], options).commits[0]).toMatchObject({ type: 'docs', lines: 1, files: 1 });
  });
});
