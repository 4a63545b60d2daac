import { readCachedCommits } from './cache/readCachedCommits.ts';
import type { AvailableHistory, History } from './history.ts';
import { mapContacts, readMailmapStamp } from './mailmap.ts';
import { buildCommits } from './raw/buildCommits.ts';
import { followRenames } from './raw/followRenames.ts';
import { readRepository, type Repository } from './readRepository.ts';
import { readGit } from './runGit.ts';

/** By directory; `state` tells whether the history is still the same, `lines` whether they were counted. */
type Memo = Map<string, { state: string; lines: boolean; history: Promise<AvailableHistory> }>;

export type HistoryOptions = {
  /** Whether changed lines are wanted. To count them takes longer than all the rest; without, they may be 0. */
  lines?: boolean;
};

// Docusaurus loads modules afresh for every locale, so module variables would not be shared.
const memoKey = Symbol.for('otlp-docs.git.history');

/**
 * All commits that lead to HEAD, with their changes in the part of the repository inside `dir`. Read once
 * per process, HEAD and `.mailmap`. Absence is a value; throws only if git breaks half-way.
 */
export async function readHistory(dir: string, { lines = true }: HistoryOptions = {}): Promise<History> {
  const repository = await readRepository(dir);
  if ('kind' in repository) return repository;

  const state = `${repository.headSha} ${await readMailmapStamp(repository)}`;
  const memo = memoOf(globalThis as MemoScope);
  const known = memo.get(dir);
  if (known?.state === state && (known.lines || !lines)) return known.history;
  const history = readRepositoryHistory(repository, lines);
  memo.set(dir, { state, lines, history });
  history.catch(() => memo.delete(dir)); // the next reader tries again
  return history;
}

type MemoScope = { [memoKey]?: Memo };

function memoOf(scope: MemoScope): Memo {
  return (scope[memoKey] ??= new Map());
}

async function readRepositoryHistory(repository: Repository, lines: boolean): Promise<AvailableHistory> {
  const [headFiles, { raw, order, saved }] = await Promise.all([
    readHeadFiles(repository),
    readCachedCommits(repository, { lines }),
  ]);
  const [contacts] = await Promise.all([mapContacts(repository, raw, order), saved]);
  const { headSha, prefix: folder } = repository;
  // Renames are followed through the whole repository: a folder that was moved brings its history along.
  const commits = buildCommits(raw, { order, headPaths: followRenames(raw, order, headFiles), contacts, folder });
  return { kind: 'available', headSha, folder, asOf: commits[0]?.committedAt ?? 0, commits };
}

async function readHeadFiles({ dir, headSha }: Repository): Promise<string[]> {
  const files = await readGit(dir, ['ls-tree', '--full-tree', '-r', '-z', '--name-only', headSha]);
  return files.split('\0').filter(Boolean);
}
