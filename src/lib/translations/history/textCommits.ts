import type { AvailableHistory, Change, Commit } from '../../git/history.ts';

/** A commit of the main line after which a file can hold another text. */
export type TextCommit = {
  sha: string;
  at: number;
  /** Place of the commit in the main line, from HEAD, which is 0. */
  index: number;
  /** The file's path in it, from the repository's root. */
  path: string;
  /** Set where the file was deleted, to come back later. */
  isRemoval?: true;
};

/**
 * When the texts of files at HEAD changed, newest first, through their renames. What a branch did counts when it was merged:
 * only then did readers get to see it, and only the merge has the text on which a conflict was settled. Pure.
 */
export function findTextCommits(
  { commits, folder }: AvailableHistory,
  files: ReadonlySet<string>,
): Map<string, TextCommit[]> {
  const { line, broughtAt } = toMainLine(commits);
  const events = new Map<string, Map<number, Change[]>>();
  commits.forEach(({ changes, sha }) => {
    for (const change of changes) {
      const { headPath } = change;
      const index = broughtAt.get(sha);
      if (headPath === undefined || index === undefined || !files.has(headPath)) continue;
      const ofFile = events.get(headPath) ?? new Map<number, Change[]>();
      events.set(headPath, ofFile);
      ofFile.set(index, [...(ofFile.get(index) ?? []), change]);
    }
  });
  return new Map(
    [...events].map(([file, ofFile]) => {
      let path = file;
      const ordered = [...ofFile].sort(([a], [b]) => a - b);
      const texts = ordered.flatMap(([index, changes]): TextCommit[] => {
        const commit = line[index];
        const here = `${folder}${path}`;
        for (const change of changes) if (change.path === path) path = change.oldPath ?? path;
        if (!commit) return [];
        // The newest change comes first.
        const isRemoval = changes[0]?.status === 'D';
        return [{ sha: commit.sha, at: commit.committedAt, index, path: here, ...(isRemoval && { isRemoval }) }];
      });
      return [file, texts];
    }),
  );
}

/** The first parents of HEAD, and for every commit the place of the one among them that brought it. */
function toMainLine(commits: readonly Commit[]): { line: Commit[]; broughtAt: Map<string, number> } {
  const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
  const line: Commit[] = [];
  for (let at = commits[0]; at; at = bySha.get(at.parents[0] ?? '')) line.push(at);
  const broughtAt = new Map(line.map(({ sha }, index) => [sha, index]));
  for (const [index, { parents }] of [...line.entries()].reverse()) {
    const open = parents.slice(1);
    for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
      if (broughtAt.has(sha)) continue;
      broughtAt.set(sha, index);
      open.push(...(bySha.get(sha)?.parents ?? []));
    }
  }
  return { line, broughtAt };
}
