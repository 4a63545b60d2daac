import { startOf } from './intList.ts';
import type { RawHistory } from './rawHistory.ts';

/** Reachable commits, children before their parents. */
export type CommitOrder = {
  /** Their places in the columns of the raw history. */
  places: Int32Array;
  /** By number in `shas`: the index into `places`. Meaningless for commits that are not reachable. */
  positionOf: Int32Array;
};

/**
 * The commits that lead to HEAD, HEAD first. The order follows from the parents alone, so it does not matter in which
 * order the commits were read. Undefined if one of them is not there.
 */
export function orderCommits(raw: RawHistory, headSha: string): CommitOrder | undefined {
  const placeOf = placesOf(raw);
  const head = placeOf[raw.shas.find(headSha) ?? -1] ?? -1;
  if (head < 0) return undefined;

  const { ends, items } = raw.parents;
  const seen = new Uint8Array(raw.commits.length);
  const next = new Int32Array(raw.commits.length);
  const path = [head];
  const places = new Int32Array(raw.commits.length);
  let free = places.length;
  seen[head] = 1;
  next[head] = startOf(ends, head);
  for (let place = path.at(-1); place !== undefined; place = path.at(-1)) {
    const item = next[place] ?? 0;
    if (item === ends.at(place)) {
      places[--free] = place;
      path.pop();
      continue;
    }
    next[place] = item + 1;
    const parent = placeOf[items.at(item)] ?? -1;
    if (parent < 0) return undefined;
    if (seen[parent] === 1) continue;
    seen[parent] = 1;
    next[parent] = startOf(ends, parent);
    path.push(parent);
  }
  const order = places.subarray(free);
  order.forEach((place, position) => (placeOf[raw.commits.at(place)] = position));
  return { places: order, positionOf: placeOf };
}

function placesOf(raw: RawHistory): Int32Array {
  const placeOf = new Int32Array(raw.shas.values.length).fill(-1);
  raw.commits.view().forEach((sha, place) => (placeOf[sha] = place));
  return placeOf;
}
