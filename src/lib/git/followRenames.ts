import type { Commit } from './history.ts';

type Rename = { headPath: string | undefined; at: number };

/**
 * Fills in `headPath` of every change: where that file lives at HEAD. `commits` have children
 * before their parents, so a rename is met before the older commits that used the old path.
 */
export function followRenames(commits: Commit[], headFiles: ReadonlySet<string>): Commit[] {
  const renames = new Map<string, Rename>();
  const headPathOf = (path: string) => {
    const rename = renames.get(path);
    return rename ? rename.headPath : headFiles.has(path) ? path : undefined;
  };

  const followed = commits.map((commit, at) => {
    const changes = commit.changes.map((change) => withHeadPath(change, headPathOf(change.path)));
    // After all of a commit's changes are read: two files may have swapped their paths in it.
    for (const { oldPath, headPath } of changes) if (oldPath !== undefined) renames.set(oldPath, { headPath, at });
    return { ...commit, changes };
  });
  return followSideBranches(followed, renames);
}

/**
 * A branch that forked before a rename and was merged after it still uses the old path, and may
 * stand before the rename in the list. Commits that build on the rename are another matter: for
 * them the old path is a new file.
 */
function followSideBranches(commits: Commit[], renames: ReadonlyMap<string, Rename>): Commit[] {
  const descendants = new Map<number, ReadonlySet<string>>();
  return commits.map((commit, index) => {
    const changes = commit.changes.map((change) => {
      const rename = renames.get(change.path);
      if (change.headPath !== undefined || rename?.headPath === undefined || rename.at <= index) return change;
      const onRename = descendants.get(rename.at) ?? descendantsOf(commits, rename.at);
      descendants.set(rename.at, onRename);
      return onRename.has(commit.sha) ? change : withHeadPath(change, rename.headPath);
    });
    return { ...commit, changes };
  });
}

function descendantsOf(commits: Commit[], at: number): Set<string> {
  const found = new Set([commits[at]?.sha ?? '']);
  for (const commit of commits.slice(0, at).reverse()) {
    if (commit.parents.some((parent) => found.has(parent))) found.add(commit.sha);
  }
  return found;
}

function withHeadPath<T extends object>(change: T, headPath: string | undefined): T & { headPath?: string } {
  return headPath === undefined ? change : { ...change, headPath };
}
