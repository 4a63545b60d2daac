import type { Commit, Contact } from '../../git/history.ts';
import type { Identity } from './identities.ts';
import type { Credit, LedgerCommit, Person } from './ledger.ts';
import { assignSlugs } from './slugs.ts';
import type { Identify } from './writers.ts';

/** What `slugOf` says of everybody who opted out; nobody has it as their slug. */
export const anonymous = 'anonymous';

/** Who is who. Functions, so that nothing private gets into what is written out. */
export type Roster = {
  persons: Person[];
  anonymous: Credit[][];
  /**
   * Slug of whoever a contact of the history is, `anonymous` for all who opted out, undefined for programs. People
   * without a credit have slugs too, although no profile: those are in `findOthers`.
   */
  slugOf: (contact: Contact) => string | undefined;
  /** People who have no credit, for instance because they only merge: names by slug, in the order they came in. */
  findOthers: () => ReadonlyMap<string, string>;
};

type Entry = { identity: Identity; credits: Credit[]; first: LedgerCommit | undefined };

type RosterOptions = {
  /** Newest first. */
  commits: readonly Commit[];
  identify: Identify;
  reserved?: ReadonlySet<string>;
};

export function buildRoster(
  creditsOf: ReadonlyMap<Identity, Credit[]>,
  { commits, identify, reserved = new Set() }: RosterOptions,
): Roster {
  const entries = [...creditsOf].map(([identity, credits]): Entry => ({
    identity,
    credits,
    first: credits.at(-1)?.commit,
  }));
  entries.sort(firstFirst);
  const slugs = assignSlugs(
    entries.map(({ identity, first }) => ({ ...identity, firstSha: first?.sha ?? '' })),
    reserved,
  );

  // Only command lines ask for those who have no page.
  let found: { slugs: ReadonlyMap<string, string>; names: ReadonlyMap<string, string> } | undefined;
  const findOthers = () =>
    (found ??= nameOthers(findUncredited(commits, { identify, creditsOf }), [...reserved, ...slugs.values()]));
  return {
    persons: entries
      .filter(({ identity }) => !identity.optOut)
      .map(({ identity, credits }) => {
        const slug = slugs.get(identity.id) ?? '';
        return { slug, name: identity.name || slug, credits };
      }),
    anonymous: toAnonymous(entries.filter(({ identity }) => identity.optOut)),
    slugOf: (contact) => {
      const identity = identify(contact);
      if (!identity) return undefined;
      return identity.optOut ? anonymous : (slugs.get(identity.id) ?? findOthers().slugs.get(identity.id));
    },
    findOthers: () => findOthers().names,
  };
}

/** Several people may start in one commit: then by id, which is stable too. */
function firstFirst(a: Entry, b: Entry): number {
  return (
    (a.first?.day ?? 0) - (b.first?.day ?? 0) ||
    (a.first?.at ?? 0) - (b.first?.at ?? 0) ||
    compare(a.first?.sha, b.first?.sha) ||
    compare(a.identity.id, b.identity.id)
  );
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Not in the order of first contributions, which the history would turn into names; of equal lists, the id decides. */
function toAnonymous(entries: Entry[]): Credit[][] {
  entries.sort(
    (a, b) =>
      b.credits.length - a.credits.length ||
      compare(a.credits[0]?.commit.sha, b.credits[0]?.commit.sha) ||
      compare(a.identity.id, b.identity.id),
  );
  return entries.map(({ credits }) => credits);
}

type Uncredited = Identity & { firstSha: string };

/** In the order they came in. */
function findUncredited(
  commits: readonly Commit[],
  { identify, creditsOf }: { identify: Identify; creditsOf: ReadonlyMap<Identity, unknown> },
): Uncredited[] {
  const found = new Map<Identity, Uncredited>();
  for (const { sha, author, coAuthors, reviewers } of commits.toReversed()) {
    for (const contact of [author, ...coAuthors, ...reviewers]) {
      const identity = identify(contact);
      if (!identity || identity.optOut || creditsOf.has(identity) || found.has(identity)) continue;
      found.set(identity, { ...identity, firstSha: sha });
    }
  }
  return [...found.values()];
}

function nameOthers(people: readonly Uncredited[], taken: readonly string[]) {
  const slugs = assignSlugs(people, new Set(taken));
  const names = new Map(
    people.map(({ id, name }) => {
      const slug = slugs.get(id) ?? '';
      return [slug, name || slug];
    }),
  );
  return { slugs, names };
}
