import { isMerge, type Commit } from '../../git/history.ts';
import { dayLength } from '../days.ts';
import type { Layout } from './layout.ts';

/** What a commit meant for the pages that exist at HEAD; paths are those at HEAD. */
export type PageFacts = {
  /** Pages that it touched, sorted. */
  pages: string[];
  /** Pages that came to be in it, in whatever language first, sorted. */
  created?: string[];
  /** Whole days for which nobody had changed a line of the longest-resting page that it changed; absent below one. */
  rested?: number;
};

const none: PageFacts = { pages: [] };

/**
 * Facts of every commit that touched a page, by sha. `commits` are newest first; `doesNotCount` tells which of them
 * created nothing (they were reverted, or are reverts), so that whoever brings a page back later did.
 */
export function buildPageFacts(
  commits: readonly Commit[],
  { layout, doesNotCount }: { layout: Layout; doesNotCount: (sha: string) => boolean },
): (sha: string) => PageFacts {
  const facts = new Map<string, PageFacts>();
  const existing = new Map<string, string>();
  const changedAt = new Map<string, number>();

  for (let index = commits.length - 1; index >= 0; index--) {
    const commit = commits[index];
    if (!commit || isMerge(commit)) continue;
    let pages: string[] | undefined;
    let created: string[] | undefined;
    let rested = 0;
    for (const { status, headPath, lines } of commit.changes) {
      const page = headPath === undefined ? undefined : layout.pageOf(headPath);
      if (headPath === undefined || page === undefined) continue;
      (pages ??= []).push(headPath);
      const creator = existing.get(page) ?? commit.sha;
      if (status === 'A' && creator === commit.sha && !doesNotCount(commit.sha)) {
        existing.set(page, creator);
        (created ??= []).push(headPath);
      }
      if (lines === 0) continue;
      rested = Math.max(rested, commit.committedAt - (changedAt.get(headPath) ?? commit.committedAt));
      changedAt.set(headPath, commit.committedAt);
    }
    if (pages === undefined) continue;
    const days = Math.floor(rested / dayLength);
    facts.set(commit.sha, {
      pages: toSet(pages),
      ...(created && { created: toSet(created) }),
      ...(days > 0 && { rested: days }),
    });
  }
  return (sha) => facts.get(sha) ?? none;
}

function toSet(paths: string[]): string[] {
  return paths.length === 1 ? paths : [...new Set(paths)].sort();
}
