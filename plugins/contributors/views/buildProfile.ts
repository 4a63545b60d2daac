import { localeOfFile, pageOfFile, type Locale } from '../../src/lib/locales.ts';
import { summarize, toIso } from './buildBoard.ts';
import type { Contribution, Person } from './buildPeople.ts';

/** How many commits a profile lists; the rest are counted. */
export const listedCommits = 100;

export type WrittenPage = {
  title: string;
  permalink: string;
  /** The languages in which this person worked on it. */
  locales: Locale[];
  commits: number;
};

export type Profile = {
  slug: string;
  name: string;
  commits: number;
  pages: number;
  /** ISO times in UTC. */
  first: string;
  latest: string;
  /** Pages that the reader's language has, most commits first. */
  written: WrittenPage[];
  /** Newest first, at most `listedCommits`. */
  recent: { sha: string; subject: string; at: string }[];
};

/** A page as the reader's language shows it. */
export type PageLink = { title: string; permalink: string };

/** `pages` are the live pages by their path inside the locale's folder. */
export function buildProfile({ slug, name, contributions }: Person, pages: ReadonlyMap<string, PageLink>): Profile {
  return {
    slug,
    name,
    ...summarize(contributions),
    first: toIso(contributions.at(-1)?.at ?? 0),
    latest: toIso(contributions[0]?.at ?? 0),
    written: buildWritten(contributions, pages),
    recent: contributions.slice(0, listedCommits).map(({ sha, subject, at }) => ({ sha, subject, at: toIso(at) })),
  };
}

function buildWritten(contributions: Contribution[], pages: ReadonlyMap<string, PageLink>): WrittenPage[] {
  const written = new Map<string, WrittenPage>();
  for (const { files } of contributions) {
    for (const page of new Set(files.map(pageOfFile))) {
      const link = page === undefined ? undefined : pages.get(page);
      if (page === undefined || !link) continue;
      const known = written.get(page) ?? { ...link, locales: [], commits: 0 };
      const locales = files.filter((file) => pageOfFile(file) === page).flatMap((file) => localeOfFile(file) ?? []);
      written.set(page, {
        ...known,
        locales: [...new Set([...known.locales, ...locales])].sort(),
        commits: known.commits + 1,
      });
    }
  }
  return [...written.values()].sort((a, b) => b.commits - a.commits || (a.permalink < b.permalink ? -1 : 1));
}
