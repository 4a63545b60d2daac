import { startOf } from './intList.ts';
import { findDescendants, type Question } from './findDescendants.ts';
import type { CommitOrder } from './orderCommits.ts';
import type { RawHistory } from './rawHistory.ts';

/**
 * Where the file of every change lives at HEAD, followed through later renames: the number of its path in `texts`, or -1
 * if it is gone. Children come before their parents, so a rename is met before the older commits that used the old path.
 */
export function followRenames(raw: RawHistory, order: CommitOrder, headFiles: Iterable<string>): Int32Array {
  const { ends, path, oldPath } = raw.changes;
  const headPathOf = new Int32Array(raw.texts.values.length).fill(-1);
  for (const file of headFiles) {
    const id = raw.texts.find(file);
    if (id !== undefined) headPathOf[id] = id;
  }

  const renamedAt = new Int32Array(headPathOf.length).fill(-1);
  const headPaths = new Int32Array(path.length).fill(-1);
  order.places.forEach((place, at) => {
    const start = startOf(ends, place);
    const end = ends.at(place);
    for (let change = start; change < end; change++) headPaths[change] = headPathOf[path.at(change)] ?? -1;
    // After all of a commit's changes are read: two files may have swapped their paths in it.
    for (let change = start; change < end; change++) {
      const old = oldPath.at(change);
      if (old < 0) continue;
      headPathOf[old] = headPaths[change] ?? -1;
      renamedAt[old] = at;
    }
  });
  followSideBranches(raw, order, { headPaths, headPathOf, renamedAt });
  return headPaths;
}

type Renames = {
  headPaths: Int32Array;
  /** By number of the old path: where the oldest rename leads, and its place in the order. */
  headPathOf: Int32Array;
  renamedAt: Int32Array;
};

/**
 * A branch that forked before a rename and was merged after it still uses the old path, and may stand before the rename
 * in the order. Commits that build on the rename are another matter: for them the old path is a new file.
 */
function followSideBranches(raw: RawHistory, order: CommitOrder, renames: Renames): void {
  const { ends, path } = raw.changes;
  const { headPaths, headPathOf, renamedAt } = renames;
  const questions: (Question & { change: number })[] = [];
  order.places.forEach((place, at) => {
    const end = ends.at(place);
    for (let change = startOf(ends, place); change < end; change++) {
      if (headPaths[change] !== -1) continue;
      const rename = renamedAt[path.at(change)] ?? -1;
      if (rename > at && headPathOf[path.at(change)] !== -1) questions.push({ ancestor: rename, at, change });
    }
  });
  const descends = findDescendants(raw, order, questions);
  for (const question of questions) {
    if (!descends.has(question)) headPaths[question.change] = headPathOf[path.at(question.change)] ?? -1;
  }
}
