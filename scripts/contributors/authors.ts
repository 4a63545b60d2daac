import type { Credit, Ledger, Person } from '../../plugins/contributors/ledger/ledger.ts';
import type { Identity } from '../../plugins/contributors/ledger/identities.ts';
import type { Commit, Contact } from '../../src/lib/git/history.ts';

type Identify = (contact: Contact) => Identity | undefined;

/** Shas that somebody's credits name them the author of. */
export function authoredShas(credits: Credit[]): Set<string> {
  return new Set(credits.filter(({ role }) => role === 'author').map(({ commit }) => commit.sha));
}

/**
 * Slug of each identity (by its private id) that the ledger has commits of. The ledger itself cannot say, for nothing
 * private is in it.
 */
export function findSlugs(commits: readonly Commit[], ledger: Ledger, identify: Identify): Map<string, string> {
  const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
  const slugs = new Map<string, string>();
  const others: Person[] = [];
  for (const person of ledger.persons) {
    const authored = person.credits.filter(({ role }) => role === 'author');
    if (authored.length === 0) others.push(person);
    for (const { commit } of authored) {
      const author = bySha.get(commit.sha)?.author;
      const identity = author && identify(author);
      if (identity) slugs.set(identity.id, person.slug);
    }
  }
  // Several people may have written one commit with somebody: only the name tells which of them this is.
  for (const { slug, name, credits } of others) {
    const contacts = credits.flatMap(({ commit }) => bySha.get(commit.sha)?.coAuthors ?? []);
    const identity = contacts.map(identify).find((each) => each?.name === name && !slugs.has(each.id));
    if (identity) slugs.set(identity.id, slug);
  }
  return slugs;
}
