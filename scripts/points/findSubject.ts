import type { LedgerCommit, Person } from '../../plugins/contributors/ledger/ledger.ts';
import { isMerge } from '../../src/lib/git/history.ts';
import { didYouMean } from '../../src/lib/data/nearest.ts';
import { Problem } from '../../src/lib/problem.ts';
import type { Repository } from '../contributors/readRepository.ts';
import { safeLine } from '../report/safe.ts';

/** What a question is about. `excluded` is a commit that can earn nothing, whatever is in it. */
export type Subject =
  | { kind: 'commit'; commit: LedgerCommit }
  | { kind: 'excluded'; sha: string; reason: string }
  | { kind: 'person'; person: Person };

const shown = 5;

/**
 * The commit whose sha starts with `query`, or the person with that slug or name. Throws a Problem that lists the
 * candidates if there are several, or the nearest if there are none.
 */
export function findSubject(query: string, { history, ledger }: Pick<Repository, 'history' | 'ledger'>): Subject {
  const named = ledger.persons.find(({ slug }) => slug === query.toLowerCase());
  if (named) return { kind: 'person', person: named };

  if (/^[\da-f]{4,64}$/i.test(query)) {
    const [sha, ...others] = history.commits.map((commit) => commit.sha).filter(startsWith(query));
    if (sha !== undefined && others.length > 0) throw tooMany(query, 'commits', [sha, ...others].map(shorten));
    if (sha !== undefined) return findCommit(sha, { history, ledger });
  }

  const name = fold(query);
  const [person, ...namesakes] = ledger.persons.filter((each) => fold(each.name) === name);
  if (person && namesakes.length > 0)
    throw tooMany(
      query,
      'people',
      [person, ...namesakes].map(({ slug }) => slug),
    );
  if (person) return { kind: 'person', person };

  const known = ledger.persons.flatMap((each) => [each.slug, each.name]);
  const expected = 'the id or name of a contributor, or a commit (4 letters or more) in the history of';
  throw new Problem(
    `Unexpected "${safeLine(query)}", expected ${expected} ${shorten(history.headSha)}.${didYouMean(query, known)}`,
  );
}

function findCommit(sha: string, { history, ledger }: Pick<Repository, 'history' | 'ledger'>): Subject {
  const commit = ledger.commits.find((each) => each.sha === sha);
  if (commit) return { kind: 'commit', commit };
  const found = history.commits.find((each) => each.sha === sha);
  const reason =
    found && isMerge(found)
      ? 'It is a merge: the points are with the commits that it brings in.'
      : 'Only programs worked on it, and programs earn nothing.';
  return { kind: 'excluded', sha, reason };
}

function tooMany(query: string, noun: string, candidates: string[]): Problem {
  const more = candidates.length > shown ? `, and ${candidates.length - shown} more` : '';
  const listed = candidates.slice(0, shown).join(', ');
  return new Problem(
    `Unexpected "${safeLine(query)}": it may be ${candidates.length} ${noun}: ${listed}${more}. Give more of one.`,
  );
}

function startsWith(query: string): (sha: string) => boolean {
  const prefix = query.toLowerCase();
  return (sha) => sha.startsWith(prefix);
}

function shorten(sha: string): string {
  return sha.slice(0, 12);
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
