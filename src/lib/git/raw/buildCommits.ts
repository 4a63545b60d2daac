import { isMerge, type Commit, type Contact } from '../history.ts';
import { createChangeReader, none } from './buildChanges.ts';
import { startOf, type IntLists } from './intList.ts';
import type { CommitOrder } from './orderCommits.ts';
import type { RawHistory } from './rawHistory.ts';
import { settleTimes } from './settleTimes.ts';

type Settled = {
  order: CommitOrder;
  /** By change: where the file lives at HEAD, see `followRenames`. */
  headPaths: Int32Array;
  /** Who a contact is after mailmap; by number in `texts`. */
  contacts: ReadonlyMap<number, Contact>;
  /** What is read of the repository, `website/`; empty for all of it. */
  folder: string;
};

const nobody: Contact = { name: '', email: '' };

const dayLength = 86_400_000;

/** The history as its readers see it. */
export function buildCommits(raw: RawHistory, { order, headPaths, contacts, folder }: Settled): Commit[] {
  const toSha = (id: number) => raw.shas.get(id);
  const toText = (id: number) => raw.texts.get(id);
  const toContact = (id: number) => contacts.get(id) ?? nobody;
  const changesAt = createChangeReader(raw, { headPaths, folder });
  const times = settleTimes(raw, order);
  const asOf = (times[0] ?? 0) * 1000;
  return Array.from(order.places, (place, at) => {
    const time = (times[at] ?? 0) * 1000;
    const commit: Commit = {
      sha: toSha(raw.commits.at(place)),
      parents: listAt(raw.parents, place, toSha),
      committedAt: Math.min(time, asOf),
      day: Math.floor(time / dayLength),
      author: toContact(raw.authors.at(place)),
      coAuthors: listAt(raw.coAuthors, place, toContact),
      reviewers: listAt(raw.reviewers, place, toContact),
      tasks: listAt(raw.tasks, place, toText),
      subject: raw.subjects[place] ?? '',
      reverts: listAt(raw.reverts, place, toText),
      changes: changesAt(place),
    };
    const isOutside = folder !== '' && commit.changes.length === 0 && !isMerge(commit);
    return isOutside ? { ...commit, outside: true } : commit;
  });
}

function listAt<T>(lists: IntLists, place: number, toItem: (id: number) => T): T[] {
  const start = startOf(lists.ends, place);
  const end = lists.ends.at(place);
  if (start === end) return none;
  const list: T[] = [];
  for (let item = start; item < end; item++) list.push(toItem(lists.items.at(item)));
  return list;
}
