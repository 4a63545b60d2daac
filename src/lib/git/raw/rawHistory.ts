import { createIntLists, IntList, startOf, type IntLists } from './intList.ts';
import { Names } from './names.ts';

/**
 * Commits as columns, before identities, renames and times are settled: what the log is parsed into and what the cache
 * keeps. A commit is a place in the columns, everything else a number into `shas` or `texts`.
 */
export type RawHistory = {
  /** Object names of commits and of their parents. */
  shas: Names;
  /** Paths, contacts as `Name <address>`, ids of tasks, object names that messages mention. */
  texts: Names;
  commits: IntList;
  /** Seconds since the epoch. */
  times: number[];
  subjects: string[];
  authors: IntList;
  parents: IntLists;
  coAuthors: IntLists;
  reviewers: IntLists;
  tasks: IntLists;
  reverts: IntLists;
  changes: RawChanges;
};

type RawChanges = {
  ends: IntList;
  /** Character code of the status. */
  status: IntList;
  path: IntList;
  /** -1 where the change is no rename. */
  oldPath: IntList;
  lines: IntList;
};

/** All columns of integers, always in one order. */
export function columnsOf(raw: RawHistory): IntList[] {
  const { commits, authors, parents, coAuthors, reviewers, tasks, reverts, changes } = raw;
  const lists = [parents, coAuthors, reviewers, tasks, reverts].flatMap(({ ends, items }) => [ends, items]);
  return [commits, authors, ...lists, changes.ends, changes.status, changes.path, changes.oldPath, changes.lines];
}

const textLists = ['coAuthors', 'reviewers', 'tasks', 'reverts'] as const;

export function createRawHistory({ shas = new Names(), texts = new Names() } = {}): RawHistory {
  return {
    shas,
    texts,
    commits: new IntList(),
    times: [],
    subjects: [],
    authors: new IntList(),
    parents: createIntLists(),
    coAuthors: createIntLists(),
    reviewers: createIntLists(),
    tasks: createIntLists(),
    reverts: createIntLists(),
    changes: {
      ends: new IntList(),
      status: new IntList(),
      path: new IntList(),
      oldPath: new IntList(),
      lines: new IntList(),
    },
  };
}

/** Adds the commits at the given places of another history, in that order. */
export function appendCommits(target: RawHistory, source: RawHistory, places: Iterable<number>): void {
  const shaIds = new Int32Array(source.shas.values.length).fill(-1);
  const textIds = new Int32Array(source.texts.values.length).fill(-1);
  const toSha = (id: number) => translate(id, shaIds, source.shas, target.shas);
  const toText = (id: number) => translate(id, textIds, source.texts, target.texts);
  for (const place of places) {
    target.commits.push(toSha(source.commits.at(place)));
    target.times.push(source.times[place] ?? 0);
    target.subjects.push(source.subjects[place] ?? '');
    target.authors.push(toText(source.authors.at(place)));
    appendList(target.parents, source.parents, place, toSha);
    for (const list of textLists) appendList(target[list], source[list], place, toText);
    appendChanges(target.changes, source.changes, place, toText);
  }
}

function translate(id: number, ids: Int32Array, source: Names, target: Names): number {
  const known = ids[id] ?? -1;
  return known >= 0 ? known : (ids[id] = target.add(source.get(id)));
}

function appendList(target: IntLists, source: IntLists, place: number, toId: (id: number) => number): void {
  const end = source.ends.at(place);
  for (let item = startOf(source.ends, place); item < end; item++) target.items.push(toId(source.items.at(item)));
  target.ends.push(target.items.length);
}

function appendChanges(target: RawChanges, source: RawChanges, place: number, toId: (id: number) => number): void {
  const end = source.ends.at(place);
  for (let change = startOf(source.ends, place); change < end; change++) {
    const oldPath = source.oldPath.at(change);
    target.status.push(source.status.at(change));
    target.path.push(toId(source.path.at(change)));
    target.oldPath.push(oldPath < 0 ? -1 : toId(oldPath));
    target.lines.push(source.lines.at(change));
  }
  target.ends.push(target.path.length);
}
