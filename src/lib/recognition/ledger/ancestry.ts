import type { Commit } from '../../git/history.ts';

/** As many descendants as a word has bits are followed at once. */
const batchSize = 32;

/**
 * Answers whether the commit at one place is an ancestor of that at another, which must be one that `isAsked`, and come
 * in rising order. `commits` have children before their parents. Costs one walk through the commits for each 32 asked
 * for, and none for those that have everything older behind them, as all have in a history without branches.
 */
export function createAncestry(
  commits: readonly Pick<Commit, 'sha' | 'parents'>[],
  isAsked: (at: number) => boolean,
): (ancestor: number, descendant: number) => boolean {
  const asked = Array.from(commits.keys()).filter(isAsked);
  if (asked.length === 0) return () => false;
  const places = new Map(commits.map(({ sha }, at) => [sha, at]));
  const parentsOf = commits.map(({ parents }) => parents.map((sha) => places.get(sha) ?? commits.length));
  const hasAllBehind = findRoots(parentsOf);
  const followed = asked.filter((at) => !hasAllBehind[at]);

  let from = 0;
  let masks = new Int32Array();
  return (ancestor, descendant) => {
    if (ancestor <= descendant) return false;
    if (hasAllBehind[descendant]) return true;
    if (masks.length === 0 || descendant > (followed[from + batchSize - 1] ?? Infinity)) {
      while (descendant > (followed[from + batchSize - 1] ?? Infinity)) from += batchSize;
      masks = follow(followed.slice(from, from + batchSize), parentsOf);
    }
    const bit = followed.indexOf(descendant, from) - from;
    return ((masks[ancestor] ?? 0) & (1 << bit)) !== 0;
  };
}

/** Places; those that history does not have are behind its end. */
type Parents = readonly (readonly number[])[];

/** Whether everything behind each place is among its ancestors: nothing behind it has no child there. */
function findRoots(parentsOf: Parents): Uint8Array {
  const hasNoChild = new Uint8Array(parentsOf.length + 1);
  const hasAllBehind = new Uint8Array(parentsOf.length);
  let childless = 0;
  for (let at = parentsOf.length - 1; at >= 0; at--) {
    for (const parent of parentsOf[at] ?? []) {
      childless -= hasNoChild[parent] ?? 0;
      hasNoChild[parent] = 0;
    }
    hasNoChild[at] = 1;
    childless++;
    hasAllBehind[at] = childless === 1 ? 1 : 0;
  }
  return hasAllBehind;
}

/** For each place, a bit for each of the descendants that reach it. */
function follow(descendants: readonly number[], parentsOf: Parents): Int32Array<ArrayBuffer> {
  const masks = new Int32Array(parentsOf.length + 1);
  descendants.forEach((at, bit) => (masks[at] = 1 << bit));
  for (let at = descendants[0] ?? parentsOf.length; at < parentsOf.length; at++) {
    const mask = masks[at] ?? 0;
    if (mask !== 0) for (const parent of parentsOf[at] ?? []) masks[parent] = (masks[parent] ?? 0) | mask;
  }
  return masks;
}
