import { readCommits } from '../log/readCommits.ts';
import { orderCommits, type CommitOrder } from '../raw/orderCommits.ts';
import { appendCommits, createRawHistory, type RawHistory } from '../raw/rawHistory.ts';
import type { Repository } from '../readRepository.ts';
import { Problem } from '../../problem.ts';
import { toCacheDir } from './cacheDir.ts';
import { readSegmentFiles, writeSegment, type SegmentFile } from './segmentFiles.ts';

type CachedCommits = {
  raw: RawHistory;
  order: CommitOrder;
  /** Settles when the cache is written, or has turned out not to be writable. */
  saved: Promise<void>;
};

const mostSegments = 16;

/**
 * The commits that lead to HEAD. Git is asked only for those that no segment of the cache has. What segments hold beyond
 * that, after a forced push, is left aside; where one is lost or damaged, everything is read anew. Who needs no lines gets
 * them all the same where they are known.
 */
export async function readCachedCommits(repository: Repository, { lines }: Wanted): Promise<CachedCommits> {
  const counted = await readCache(repository, { lines: true });
  const cache = lines || isComplete(counted) ? counted : await readCache(repository, { lines: false });
  if (isComplete(cache)) return { raw: cache.cached, order: cache.order, saved: Promise.resolve() };
  return (await addNewCommits(repository, cache)) ?? readAllCommits(repository, cache);
}

type Wanted = { lines: boolean };
type Cache = Wanted & { dir: string; files: SegmentFile[]; cached: RawHistory; order: CommitOrder | undefined };

async function readCache(repository: Repository, { lines }: Wanted): Promise<Cache> {
  const dir = toCacheDir(repository, { lines });
  const files = await readSegmentFiles(dir);
  const cached = joinSegments(files);
  return { lines, dir, files, cached, order: orderCommits(cached, repository.headSha) };
}

function isComplete(cache: Cache): cache is Cache & { order: CommitOrder } {
  return cache.order !== undefined;
}

function joinSegments(files: readonly SegmentFile[]): RawHistory {
  const [first, ...others] = files.flatMap(({ segment }) => segment?.raw ?? []);
  const joined = first ?? createRawHistory();
  for (const other of others) appendCommits(joined, other, other.commits.view().keys());
  return joined;
}

async function addNewCommits(repository: Repository, cache: Cache): Promise<CachedCommits | undefined> {
  const { lines, dir, files, cached: raw } = cache;
  const tips = files.flatMap(({ segment }) => segment?.tip ?? []);
  if (tips.length === 0) return undefined;
  const fresh = await readCommits(repository, { known: tips, lines }).catch(() => undefined); // what led to a tip may be gone
  if (fresh === undefined) return undefined;
  appendCommits(raw, fresh, fresh.commits.view().keys());
  const order = orderCommits(raw, repository.headSha);
  if (order === undefined) return undefined;

  const tip = repository.headSha;
  if (tips.length < mostSegments) {
    const damaged = files.filter(({ segment }) => segment === undefined);
    return { raw, order, saved: writeSegment(dir, { tip, raw: fresh }, damaged) };
  }
  const reachable = createRawHistory();
  appendCommits(reachable, raw, order.places);
  return { raw, order, saved: writeSegment(dir, { tip, raw: reachable }, files) };
}

async function readAllCommits(repository: Repository, { lines, dir, files }: Cache): Promise<CachedCommits> {
  const raw = await readCommits(repository, { lines });
  const order = orderCommits(raw, repository.headSha);
  if (order === undefined) throw new Problem(`git log left out parents of ${repository.headSha} in ${repository.dir}`);
  return { raw, order, saved: writeSegment(dir, { tip: repository.headSha, raw }, files) };
}
