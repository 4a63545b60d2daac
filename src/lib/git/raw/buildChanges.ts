import type { Change } from '../history.ts';
import { startOf } from './intList.ts';
import type { RawHistory } from './rawHistory.ts';

type View = {
  /** By change: where the file lives at HEAD, see `followRenames`. */
  headPaths: Int32Array;
  /** What is read of the repository, `website/`; empty for all of it. */
  folder: string;
};

/** Shared by the many commits that have none; frozen, so that nobody adds to all of them. */
export const none = Object.freeze([]) as unknown as never[];

/**
 * The changes of a commit, by its place, as seen from a folder: those of files that were in it then or are in it at HEAD.
 * A file that came into it later stands where it stands at HEAD, so that all its changes match the same patterns.
 */
export function createChangeReader(raw: RawHistory, { headPaths, folder }: View): (place: number) => Change[] {
  const { changes } = raw;
  const toPath = createPathReader(raw, folder);
  const buildChange = (change: number): Change | undefined => {
    const headPath = toPath(headPaths[change] ?? -1);
    const path = toPath(changes.path.at(change)) ?? headPath;
    if (path === undefined) return undefined;
    const status = String.fromCharCode(changes.status.at(change));
    const lines = changes.lines.at(change);
    const oldId = changes.oldPath.at(change);
    // Whole literals: a property that is added later takes four times its room.
    if (oldId < 0) return headPath === undefined ? { status, path, lines } : { status, path, headPath, lines };
    const oldPath = toPath(oldId) ?? headPath ?? path;
    return headPath === undefined ? { status, path, oldPath, lines } : { status, path, oldPath, headPath, lines };
  };

  return (place) => {
    const start = startOf(changes.ends, place);
    const end = changes.ends.at(place);
    if (start === end) return none;
    const built = new Array<Change>(end - start);
    let length = 0;
    for (let change = start; change < end; change++) {
      const one = buildChange(change);
      if (one) built[length++] = one;
    }
    if (length === 0) return none;
    return length === built.length ? built : built.slice(0, length);
  };
}

/** The path with a number in `texts`, relative to the folder; undefined for -1 and for a path outside. */
function createPathReader({ texts }: RawHistory, folder: string): (id: number) => string | undefined {
  if (folder === '') return (id) => (id < 0 ? undefined : texts.get(id));
  const known = new Map<number, string | undefined>([[-1, undefined]]);
  return (id) => {
    if (known.has(id)) return known.get(id);
    const path = texts.get(id);
    const inside = path.startsWith(folder) ? path.slice(folder.length) : undefined;
    known.set(id, inside);
    return inside;
  };
}
