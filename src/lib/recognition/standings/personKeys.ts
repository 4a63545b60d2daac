import type { Credit, Person } from '../ledger/ledger.ts';
import { isWritten } from './counts.ts';

/**
 * Who somebody is in a data file. The slug is for readers; it changes with a name or a login. The commit, one that they wrote
 * alone, stays theirs whatever they are called later, and is found no more once they opt out.
 */
export type PersonKey = { person: string; commit?: string };

/** The person that a key means; undefined for somebody who opted out, or who never was. */
export type FindPerson = (key: PersonKey) => Person | undefined;

/** The slug of somebody, and the oldest commit that they wrote alone and that stands, if there is one. */
export function toPersonKey({ slug, credits }: Pick<Person, 'slug' | 'credits'>): PersonKey {
  const alone = credits.findLast(
    (credit) => isAuthors(credit) && credit.base > 0 && credit.base === credit.commit.pool,
  );
  return { person: slug, ...(alone && { commit: alone.commit.sha }) };
}

/** Finds people by their commit, or by their slug where a key has no commit. */
export function createPersonFinder(persons: Iterable<Person>): FindPerson {
  const bySlug = new Map<string, Person>();
  const byCommit = new Map<string, Person>();
  for (const person of persons) {
    bySlug.set(person.slug, person);
    for (const credit of person.credits) if (isAuthors(credit)) byCommit.set(credit.commit.sha, person);
  }
  return ({ person, commit }) => (commit === undefined ? bySlug.get(person) : byCommit.get(commit));
}

function isAuthors(credit: Credit): boolean {
  return credit.role === 'author' && isWritten(credit);
}
