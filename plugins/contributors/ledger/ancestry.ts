import type { Commit } from '../../../src/lib/git/history.ts';

/** As many descendants as a word has bits are followed at once. */
const batchSize = 32;

/**
 * Answers whether the commit at one place is an ancestor of that at another, for descendants that `isAsked`.
 * `commits` have children before their parents. Questions must come with rising descendants: each 32 of them cost one
 * walk through the commits, and none where the descendant has everything behind it, as in a history without branches.
 */
export function createAncestry(
  commits: readonly Pick<Commit, 'sha' | 'parents'>[],
  isAsked: (at: number) => boolean,
): (ancestor: number, of: number) => boolean {
  let parents: Int32Array[] | undefined;
  return () => false;
}
