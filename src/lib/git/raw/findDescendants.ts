import { startOf } from './intList.ts';
import type { CommitOrder } from './orderCommits.ts';
import type { RawHistory } from './rawHistory.ts';

/** Does the commit at `at` build on the one at `ancestor`? Both are places in the order. */
export type Question = { ancestor: number; at: number };

const bitsPerPass = 31;

/** The questions whose answer is yes. One pass over the commits in question answers for 31 ancestors. */
export function findDescendants<Q extends Question>(
  raw: RawHistory,
  order: CommitOrder,
  questions: readonly Q[],
): Set<Q> {
  const found = new Set<Q>();
  const sorted = questions.toSorted((one, other) => one.ancestor - other.ancestor);
  const marks = new Int32Array(order.places.length);
  for (let first = 0; first < sorted.length;) {
    const bits = new Map<number, number>();
    let end = first;
    for (; end < sorted.length; end++) {
      const { ancestor } = sorted[end] as Q;
      if (!bits.has(ancestor) && bits.size === bitsPerPass) break;
      if (!bits.has(ancestor)) bits.set(ancestor, 1 << bits.size);
    }
    const batch = sorted.slice(first, end);
    markDescendants(raw, order, { bits, marks, to: batch.reduce((least, { at }) => Math.min(least, at), Infinity) });
    for (const question of batch) {
      if ((marks[question.at] ?? 0) & (bits.get(question.ancestor) ?? 0)) found.add(question);
    }
    first = end;
  }
  return found;
}

type Pass = { bits: ReadonlyMap<number, number>; marks: Int32Array; to: number };

/** From the oldest ancestor to the newest commit in question: what is older than the ancestors descends from none. */
function markDescendants(raw: RawHistory, order: CommitOrder, { bits, marks, to }: Pass): void {
  const { ends, items } = raw.parents;
  const from = Math.max(...bits.keys());
  for (let at = from; at >= to; at--) {
    const place = order.places[at] ?? 0;
    let mark = bits.get(at) ?? 0;
    const end = ends.at(place);
    for (let item = startOf(ends, place); item < end; item++) {
      const parent = order.positionOf[items.at(item)] ?? 0;
      if (parent <= from) mark |= marks[parent] ?? 0;
    }
    marks[at] = mark;
  }
}
