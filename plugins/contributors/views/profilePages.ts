import type { Layout } from '../../../src/lib/recognition/ledger/layout.ts';
import type { Credit } from '../../../src/lib/recognition/ledger/ledger.ts';

/** A page as the reader's language shows it. */
export type PageLink = { title: string; permalink: string };

export type WrittenPage = PageLink & {
  /** The languages in which this person worked on it, as BCP 47 tags. */
  locales: string[];
  commits: number;
};

/** Pages that somebody wrote and that the reader's language has, most commits first. `pages` are by `Layout.pageOf`. */
export function buildWrittenPages(
  credits: Credit[],
  { layout, pages }: { layout: Layout; pages: ReadonlyMap<string, PageLink> },
): WrittenPage[] {
  const written = new Map<string, { link: PageLink; locales: Set<string>; commits: Set<string> }>();
  for (const { commit, role } of credits) {
    if (role === 'reviewer') continue;
    for (const file of commit.pages) {
      const page = layout.pageOf(file);
      const link = page === undefined ? undefined : pages.get(page);
      if (page === undefined || !link) continue;
      const known = written.get(page) ?? { link, locales: new Set(), commits: new Set() };
      known.locales.add(layout.localeOf(file) ?? '');
      known.commits.add(commit.sha);
      written.set(page, known);
    }
  }
  return [...written.values()]
    .map(({ link, locales, commits }) => ({ ...link, locales: [...locales].sort(), commits: commits.size }))
    .sort((a, b) => b.commits - a.commits || (a.permalink < b.permalink ? -1 : 1));
}
