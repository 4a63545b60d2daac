import type { LedgerCommit, Person } from '../../src/lib/recognition/ledger/ledger.ts';
import { isMerge } from '../../src/lib/git/history.ts';
import { Problem } from '../../src/lib/problem.ts';
import type { BoardSource } from '../contributors/readBoardSource.ts';
import { formatPoints, toPoints } from '../contributors/points.ts';
import { safeLine } from '../report/safe.ts';

/** What a question is about. `excluded` is a commit that can earn nothing, whatever is in it. */
export type Subject =
  | { kind: 'commit'; commit: LedgerCommit }
  | { kind: 'excluded'; sha: string; reason: string }
  | { kind: 'person'; person: Person };

const shown = 5;

type Counted = Pick<BoardSource, 'history' | 'ledger'>;

/**
 * The commit whose sha starts with `query`, or the person with that slug or name, if there is one. Throws a Problem that
 * lists the candidates if there are several. Pure.
 */
export function findSubject(query: string, { history, ledger }: Counted): Subject | undefined {
  const named = ledger.persons.find(({ slug }) => slug === query.toLowerCase());
  if (named) return { kind: 'person', person: named };

  if (/^[\da-f]{4,64}$/i.test(query)) {
    const [sha, ...others] = history.commits.map((commit) => commit.sha).filter(startsWith(query));
    if (sha !== undefined && others.length > 0)
      throw tooMany(query, { noun: 'commits', candidates: [sha, ...others].map(shorten), remedy: 'Give more of one.' });
    if (sha !== undefined) return findCommit(sha, { history, ledger });
  }

  const name = fold(query);
  const [person, ...namesakes] = ledger.persons.filter((each) => fold(each.name) === name);
  if (person && namesakes.length > 0) {
    const candidates = [person, ...namesakes].map(describePerson);
    throw tooMany(query, { noun: 'people', candidates, remedy: 'Ask for one of these ids.' });
  }
  return person && { kind: 'person', person };
}

/** The commit with that whole sha, if it is one of those that are counted. Pure. */
export function findCommit(sha: string, { history, ledger }: Counted): Subject | undefined {
  const commit = ledger.commits.find((each) => each.sha === sha);
  if (commit) return { kind: 'commit', commit };
  const found = history.commits.find((each) => each.sha === sha);
  if (!found) return undefined;
  const reason = isMerge(found)
    ? 'It is a merge: the points are with the commits that it brings in.'
    : 'Only programs worked on it, and programs earn nothing.';
  return { kind: 'excluded', sha, reason };
}

function describePerson({ slug, credits }: Person): string {
  const points = credits.reduce((sum, { awarded }) => sum + awarded, 0);
  const latest = new Date(credits[0]?.commit.at ?? 0).toISOString().slice(0, 10);
  return `${slug} (${formatPoints(toPoints(points))} points, latest ${latest})`;
}

type Candidates = { noun: string; candidates: string[]; remedy: string };

function tooMany(query: string, { noun, candidates, remedy }: Candidates): Problem {
  const more = candidates.length > shown ? `, and ${candidates.length - shown} more` : '';
  const listed = candidates.slice(0, shown).join(', ');
  return new Problem(
    `Unexpected "${safeLine(query)}": it may be ${candidates.length} ${noun}: ${listed}${more}. ${remedy}`,
  );
}

function startsWith(query: string): (sha: string) => boolean {
  const prefix = query.toLowerCase();
  return (sha) => sha.startsWith(prefix);
}

export function shorten(sha: string): string {
  return sha.slice(0, 12);
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
