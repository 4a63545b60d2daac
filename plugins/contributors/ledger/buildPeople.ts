import { isMerge, type AvailableHistory, type Change, type Commit } from '../../src/lib/git/history.ts';
import { localeOfFile } from '../../src/lib/locales.ts';
import { buildIdentities, type Identity } from './identities.ts';
import type { PersonEntry } from './people.ts';
import { assignSlugs } from './slugs.ts';
import { createRedactor } from './text.ts';

/** One commit as it counts for one of its authors. */
export type Contribution = {
  sha: string;
  /** Committer time in milliseconds since the epoch. */
  at: number;
  /** Safe to show: one line, no addresses, no names of people who opted out. */
  subject: string;
  /** Documentation pages that it touched and that exist at HEAD, by their path there. */
  files: string[];
};

export type Person = { slug: string; name: string; contributions: Contribution[] };

/** Newest contributions first everywhere. Holds no address, so all of it may be shown. */
export type People = {
  /** In the order of their first contributions. */
  persons: Person[];
  /** What everybody who opted out did, together. */
  anonymous: Contribution[];
  /** Everything that humans did, each commit once. */
  contributions: Contribution[];
};

/** Everybody who wrote something in `history`, with co-authors, without merges and bots. */
export function buildPeople(history: AvailableHistory, entries: PersonEntry[]): People {
  const commits = history.commits.toSorted(newestFirst);
  const { identify, hiddenNames } = buildIdentities(commits, entries);
  const redact = createRedactor({ names: hiddenNames, addresses: addressesOf(commits) });

  const byIdentity = new Map<Identity, Contribution[]>();
  const people: People = { persons: [], anonymous: [], contributions: [] };
  for (const commit of commits) {
    if (isMerge(commit)) continue;
    const authors = new Set([commit.author, ...commit.coAuthors].flatMap((contact) => identify(contact) ?? []));
    if (authors.size === 0) continue;
    const contribution = toContribution(commit, redact);
    people.contributions.push(contribution);
    if ([...authors].some((author) => author.optOut)) people.anonymous.push(contribution);
    for (const author of authors) {
      if (author.optOut) continue;
      const contributions = byIdentity.get(author);
      if (contributions) contributions.push(contribution);
      else byIdentity.set(author, [contribution]);
    }
  }
  return { ...people, persons: toPersons(byIdentity) };
}

/** Newest first; the sha decides between equal times, so that the order git lists them in does not matter. */
function newestFirst(a: Commit, b: Commit): number {
  return b.committedAt - a.committedAt || (a.sha < b.sha ? -1 : 1);
}

function toPersons(byIdentity: Map<Identity, Contribution[]>): Person[] {
  const found = [...byIdentity].map(([identity, contributions]) => ({
    identity,
    contributions,
    first: contributions.at(-1),
  }));
  // Several people may start in one commit: then by id, which is stable too.
  found.sort(
    (a, b) =>
      (a.first?.at ?? 0) - (b.first?.at ?? 0) ||
      compare(a.first?.sha, b.first?.sha) ||
      compare(a.identity.id, b.identity.id),
  );
  const slugs = assignSlugs(found.map(({ identity, first }) => ({ ...identity, firstSha: first?.sha ?? '' })));
  return found.map(({ identity, contributions }) => {
    const slug = slugs.get(identity.id) ?? '';
    return { slug, name: identity.name || slug, contributions };
  });
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function toContribution(commit: Commit, redact: (text: string) => string): Contribution {
  return {
    sha: commit.sha,
    at: commit.committedAt,
    subject: redact(commit.subject),
    files: [...new Set(commit.changes.flatMap(({ headPath }: Change) => (isPage(headPath) ? headPath : [])))].sort(),
  };
}

/** Whether a file is a page of some language; folders and files that start with `_` are parts of pages. */
export function isPage(file: string | undefined): file is string {
  return file !== undefined && localeOfFile(file) !== undefined && /\.mdx?$/.test(file) && !/(?:^|\/)_/.test(file);
}

function addressesOf(commits: Commit[]): Set<string> {
  return new Set(
    commits.flatMap(({ author, coAuthors }) => [author, ...coAuthors].map(({ email }) => email.toLowerCase())),
  );
}
