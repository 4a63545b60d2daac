import type { Change, Commit, Contact } from '../history.ts';
import { startOf, type IntLists } from './intList.ts';
import type { CommitOrder } from './orderCommits.ts';
import type { RawHistory } from './rawHistory.ts';

type Settled = {
  order: CommitOrder;
  /** By change: where the file lives at HEAD, see `followRenames`. */
  headPaths: Int32Array;
  /** Who a contact is after mailmap; by number in `texts`. */
  contacts: ReadonlyMap<number, Contact>;
};

const nobody: Contact = { name: '', email: '' };
// Shared by the many commits that have none; frozen, so that nobody adds to all of them.
const none = Object.freeze([]) as unknown as never[];

const dayLength = 86_400_000;

/** The history as its readers see it. No commit is later than HEAD, but for its `day`. */
export function buildCommits(raw: RawHistory, { order, headPaths, contacts }: Settled): Commit[] {
  const toSha = (id: number) => raw.shas.get(id);
  const toText = (id: number) => raw.texts.get(id);
  const toContact = (id: number) => contacts.get(id) ?? nobody;
  const asOf = timeOf(raw, order.places[0] ?? 0);
  return Array.from(order.places, (place) => ({
    sha: toSha(raw.commits.at(place)),
    parents: listAt(raw.parents, place, toSha),
    committedAt: Math.min(timeOf(raw, place), asOf),
    day: Math.floor(timeOf(raw, place) / dayLength),
    author: toContact(raw.authors.at(place)),
    coAuthors: listAt(raw.coAuthors, place, toContact),
    reviewers: listAt(raw.reviewers, place, toContact),
    tasks: listAt(raw.tasks, place, toText),
    subject: raw.subjects[place] ?? '',
    reverts: listAt(raw.reverts, place, toText),
    changes: changesAt(raw, place, headPaths),
  }));
}

function timeOf(raw: RawHistory, place: number): number {
  return (raw.times[place] ?? 0) * 1000;
}

function listAt<T>(lists: IntLists, place: number, toItem: (id: number) => T): T[] {
  const start = startOf(lists.ends, place);
  const end = lists.ends.at(place);
  if (start === end) return none;
  const list: T[] = [];
  for (let item = start; item < end; item++) list.push(toItem(lists.items.at(item)));
  return list;
}

function changesAt(raw: RawHistory, place: number, headPaths: Int32Array): Change[] {
  const { ends } = raw.changes;
  const start = startOf(ends, place);
  const end = ends.at(place);
  if (start === end) return none;
  const changes = new Array<Change>(end - start);
  for (let change = start; change < end; change++) {
    changes[change - start] = buildChange(raw, change, headPaths[change] ?? -1);
  }
  return changes;
}

function buildChange({ texts, changes }: RawHistory, change: number, headId: number): Change {
  const status = String.fromCharCode(changes.status.at(change));
  const path = texts.get(changes.path.at(change));
  const lines = changes.lines.at(change);
  const oldId = changes.oldPath.at(change);
  // Whole literals: a property that is added later takes four times its room.
  if (oldId < 0) return headId < 0 ? { status, path, lines } : { status, path, headPath: texts.get(headId), lines };
  const oldPath = texts.get(oldId);
  return headId < 0 ? { status, path, oldPath, lines } : { status, path, oldPath, headPath: texts.get(headId), lines };
}
