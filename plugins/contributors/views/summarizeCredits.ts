import type { Credit, CreditType } from '../../../src/lib/recognition/ledger/ledger.ts';
import type { Layout } from '../../../src/lib/recognition/ledger/layout.ts';

/** Points by what they were given for, in thousandths; work on nothing but files that do not count is of no kind. */
export type PointsByType = Partial<Record<CreditType, number>>;

export type Sums = {
  /** Thousandths of a point. */
  points: number;
  /** Commits as their author. */
  commits: number;
  /** Commits as a co-author. */
  coAuthored: number;
  /** Pages written; a page and its translations are one page. */
  pages: number;
  types: PointsByType;
};

/** What somebody's credits add up to. */
export function summarizeCredits(credits: Credit[], layout: Layout): Sums {
  const authored = new Set<string>();
  const coAuthored = new Set<string>();
  const pages = new Set<string>();
  const types: PointsByType = {};
  let points = 0;
  for (const { commit, type, role, awarded } of credits) {
    points += awarded;
    if (awarded > 0 || commit.files > 0) types[type] = (types[type] ?? 0) + awarded;
    if (role === 'reviewer') continue;
    (role === 'author' ? authored : coAuthored).add(commit.sha);
    for (const file of commit.pages) pages.add(layout.pageOf(file) ?? file);
  }
  return { points, commits: authored.size, coAuthored: coAuthored.size, pages: pages.size, types };
}
