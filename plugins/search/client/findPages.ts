import type { Fragment } from './fragment.ts';
import { toPageHit, type PageHit } from './pageHit.ts';
import { countWords, type Query } from './query.ts';

/** The part of Pagefind's interface that is used here. */
export type Candidate = { words: readonly number[]; score: number; data(): Promise<Fragment> };
export type Index = { search(text: string): Promise<{ results: readonly Candidate[] }> };

export type Found = {
  pages: PageHit[];
  /** How many pages Pagefind found. With a quoted phrase not all of them contain it: see `atLeast`. */
  total: number;
  /** True when `total` counts only the pages that were looked at. */
  atLeast: boolean;
};

/** Every shown page costs a fragment of about 5 KB: the first page of results is what people read. */
export const pageLimit = 6;
/** With a quoted phrase pages are dropped after their fragment is seen; somewhere looking ends. */
const phraseLookups = 24;

/**
 * Asks the index and loads the pages worth showing, those that contain the query literally first:
 * Pagefind takes Chinese queries apart and answers with pages that have the parts anywhere.
 */
export async function findPages(index: Index, query: Query, baseUrl: string): Promise<Found> {
  const { results } = await index.search(query.text);
  const candidates = orderCandidates(results, query);
  const lookups = query.phrases.length > 0 ? phraseLookups : pageLimit;

  const hits: PageHit[] = [];
  let seen = 0;
  while (hits.length < pageLimit && seen < Math.min(lookups, candidates.length)) {
    const batch = candidates.slice(seen, Math.min(seen + pageLimit, lookups));
    seen += batch.length;
    const fragments = await Promise.all(batch.map((candidate) => candidate.data()));
    hits.push(...fragments.flatMap((fragment) => toPageHit(fragment, query, baseUrl) ?? []));
  }
  return {
    pages: hits.sort((a, b) => b.literal - a.literal).slice(0, pageLimit),
    total: query.phrases.length > 0 ? hits.length : results.length,
    atLeast: query.phrases.length > 0 && seen < candidates.length,
  };
}

/**
 * Puts pages where the query's words stand side by side first, without loading any: positions are in
 * the answer, and words of a literal match are neighbours. Otherwise Pagefind's order is kept.
 */
export function orderCandidates(candidates: readonly Candidate[], query: Query): Candidate[] {
  const expected = countWords(query.text);
  return candidates
    .map((candidate) => ({ candidate, run: Math.min(longestRun(candidate.words), expected) }))
    .sort((a, b) => b.run - a.run)
    .map(({ candidate }) => candidate);
}

function longestRun(positions: readonly number[]): number {
  const known = new Set(positions);
  let longest = 0;
  for (const position of known) {
    if (known.has(position - 1)) continue;
    let end = position + 1;
    while (known.has(end)) end += 1;
    longest = Math.max(longest, end - position);
  }
  return longest;
}
