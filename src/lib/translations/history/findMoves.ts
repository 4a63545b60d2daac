import type { AvailableHistory } from '../../git/history.ts';

/** Where files that are gone are now, by the names that they had; those that were deleted have no entry. Pure. */
export function findMoves({ commits }: AvailableHistory, files: ReadonlySet<string>): Map<string, string> {
  const moves = new Map<string, string>();
  // The newest commit comes first, and its answer counts.
  for (const { changes } of commits)
    for (const { path, oldPath, headPath } of changes)
      for (const name of [oldPath, path])
        if (name !== undefined && headPath !== undefined && name !== headPath && files.has(name) && !moves.has(name))
          moves.set(name, headPath);
  return moves;
}
