import { startOf } from './intList.ts';
import type { CommitOrder } from './orderCommits.ts';
import type { RawHistory } from './rawHistory.ts';

/** Seconds. Honest clocks differ: children that are 33 days older than their parents exist. */
const tolerance = 45 * 86_400;
/** So many descendants in a line must bear a commit out before its time binds others. */
const witnesses = 8;
/** The share of commits that may be later than HEAD before HEAD is the one that is wrong. */
const shareAhead = 0.1;

/**
 * The times of commits in seconds, by place in the order: the committer's own, but for what cannot be. Whoever commits
 * chooses the time, and hundreds of commits dated back over years, pushed in one afternoon, would pass for years of work;
 * a clock without a battery says 1970. So no commit is more than 45 days older than the latest time among its ancestors.
 *
 * One wrong clock must not move the commits of others, so only commits that are borne out count there: a line of eight
 * descendants, or all up to HEAD, is no more than 45 days older. Thus one commit of 2099 in the middle moves nobody. Nor
 * may they be later than HEAD by more than 45 days, which takes care of whole series from 2099; but a HEAD older than
 * that against a tenth of all commits is wrong itself, and bounds nothing.
 *
 * What cannot be told apart: more than eight commits in a row ahead of their time, but not of HEAD, from right ones that
 * are followed by commits dated back. And no ancestors lift a first commit.
 */
export function settleTimes(raw: RawHistory, order: CommitOrder): Float64Array {
  const own = Float64Array.from(order.places, (place) => raw.times[place] ?? 0);
  const reached = findReached(raw, order, own);
  if (own.every((time, at) => time >= (reached[at] ?? 0) - tolerance)) return own; // almost all repositories

  const latest = findLatest(own);
  const borne = findBorneOut(raw, order, own);
  const isBelieved = (time: number, at: number) => time <= latest && time <= (borne[at] ?? 0) + tolerance;
  const believed = own.map((time, at) => (isBelieved(time, at) ? time : -Infinity));
  const bounds = findReached(raw, order, believed);
  return own.map((time, at) => Math.max(Math.min(time, latest), (bounds[at] ?? 0) - tolerance));
}

/** The latest of the given times among the ancestors of each commit; -Infinity where there is none. */
function findReached({ parents: { ends, items } }: RawHistory, order: CommitOrder, times: Float64Array): Float64Array {
  const reached = new Float64Array(times.length).fill(-Infinity);
  for (let at = times.length - 1; at >= 0; at--) {
    const place = order.places[at] ?? 0;
    const end = ends.at(place);
    for (let item = startOf(ends, place); item < end; item++) {
      const parent = order.positionOf[items.at(item)] ?? 0;
      reached[at] = Math.max(reached[at] ?? 0, reached[parent] ?? 0, times[parent] ?? 0);
    }
  }
  return reached;
}

/** The latest time that HEAD allows. */
function findLatest(own: Float64Array): number {
  const latest = (own[0] ?? 0) + tolerance;
  const ahead = own.reduce((count, time) => (time > latest ? count + 1 : count), 0);
  return ahead <= own.length * shareAhead ? latest : Infinity;
}

/** For each commit, the time that a line of its descendants keeps to: the oldest in the line, in the best of all lines. */
function findBorneOut({ parents: { ends, items } }: RawHistory, order: CommitOrder, own: Float64Array): Float64Array {
  let borne = new Float64Array(own.length).fill(Infinity);
  for (let length = 0; length < witnesses; length++) {
    const longer = new Float64Array(own.length).fill(-Infinity);
    longer[0] = Infinity;
    order.places.forEach((place, at) => {
      const time = Math.min(own[at] ?? 0, borne[at] ?? 0);
      const end = ends.at(place);
      for (let item = startOf(ends, place); item < end; item++) {
        const parent = order.positionOf[items.at(item)] ?? 0;
        if (time > (longer[parent] ?? 0)) longer[parent] = time;
      }
    });
    borne = longer;
  }
  return borne;
}
