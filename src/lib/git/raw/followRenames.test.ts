import { describe, expect, it } from 'vitest';
import { followRenames } from './followRenames.ts';
import { orderCommits } from './orderCommits.ts';
import { createRawHistory } from './rawHistory.ts';

type TestCommit = { sha: string; parents: string[]; changes: [path: string, oldPath?: string][] };

function follow(commits: TestCommit[], headFiles: string[]) {
  const raw = createRawHistory();
  for (const { sha, parents, changes } of commits) {
    raw.commits.push(raw.shas.add(sha));
    for (const parent of parents) raw.parents.items.push(raw.shas.add(parent));
    raw.parents.ends.push(raw.parents.items.length);
    for (const [path, oldPath] of changes) {
      raw.changes.path.push(raw.texts.add(path));
      raw.changes.oldPath.push(oldPath === undefined ? -1 : raw.texts.add(oldPath));
    }
    raw.changes.ends.push(raw.changes.path.length);
  }
  const order = orderCommits(raw, commits[0]?.sha ?? '');
  if (order === undefined) throw new Error('A parent is missing');
  return Array.from(followRenames(raw, order, headFiles), (id) => (id < 0 ? undefined : raw.texts.get(id)));
}

describe('followRenames', () => {
  it('follows many side branches that forked before as many renames', () => {
    const count = 100;
    const base: TestCommit = {
      sha: 'base',
      parents: [],
      changes: Array.from({ length: count }, (_, at) => [`old${at}`]),
    };
    const renames = Array.from({ length: count }, (_, at): TestCommit => {
      return {
        sha: `rename${at}`,
        parents: [at === 0 ? 'base' : `rename${at - 1}`],
        changes: [[`new${at}`, `old${at}`]],
      };
    });
    const sides = Array.from({ length: count }, (_, at): TestCommit => ({
      sha: `side${at}`,
      parents: [at % 2 ? 'base' : `rename${at}`],
      changes: [[`old${at}`]],
    }));
    const head = { sha: 'head', parents: [`rename${count - 1}`, ...sides.map(({ sha }) => sha)], changes: [] };
    const headFiles = Array.from({ length: count }, (_, at) => `new${at}`);
    const followed = follow([head, ...sides, ...renames, base], headFiles);
    // What forked after the rename wrote a new file at the old path, which is gone.
    expect(followed.slice(0, count)).toEqual(headFiles.map((path, at) => (at % 2 ? path : undefined)));
    expect(followed.slice(count)).toEqual([...headFiles, ...headFiles]);
  });

  it('tells two files apart that swapped their paths in one commit', () => {
    const swap: TestCommit = {
      sha: 'swap',
      parents: ['base'],
      changes: [
        ['a', 'b'],
        ['b', 'a'],
      ],
    };
    expect(follow([swap, { sha: 'base', parents: [], changes: [['a'], ['b']] }], ['a', 'b'])).toEqual([
      'a',
      'b',
      'b',
      'a',
    ]);
  });
});
