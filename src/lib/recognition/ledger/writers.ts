import { isMerge, type Commit, type Contact } from '../../git/history.ts';
import type { PointRules } from '../rules/rules.ts';
import type { Identity } from './identities.ts';
import type { Credit } from './ledger.ts';
import { sharePool } from './score.ts';

/** Whether somebody may get credit for a commit: no merge, and not outside of the folder that was read. */
export function isWork(commit: Commit): boolean {
  return !isMerge(commit) && commit.outside !== true;
}

export type Identify = (contact: Contact) => Identity | undefined;

/** Humans, each once: an author who also stands in a trailer is the author. */
export type Writers = { author?: Identity; coAuthors: readonly Identity[]; all: readonly Identity[] };

export function toWriters(commit: Commit, identify: Identify): Writers {
  const author = identify(commit.author);
  const authors = author ? [author] : [];
  const coAuthors = toPeople(commit.coAuthors, { identify, but: authors });
  return { ...(author && { author }), coAuthors, all: coAuthors.length > 0 ? [...authors, ...coAuthors] : authors };
}

const nobody: readonly Identity[] = [];

/** Humans among the contacts, each once. */
export function toPeople(
  contacts: readonly Contact[],
  { identify, but }: { identify: Identify; but: readonly Identity[] },
): readonly Identity[] {
  if (contacts.length === 0) return nobody;
  const people = new Set(contacts.flatMap((contact) => identify(contact) ?? []));
  for (const identity of but) people.delete(identity);
  return [...people];
}

export type Share = Pick<Credit, 'type' | 'role' | 'base' | 'task'>;

type CreditWriters = {
  type: Credit['type'];
  /** Of a bonus, the task that it is for. */
  task?: string;
  /** In thousandths. */
  pool: number;
  points: PointRules;
  credit: (identity: Identity, share: Share) => void;
};

/** A program's share goes to nobody: what a human adds to its commit is a co-author's part. */
export function creditWriters(
  { author, coAuthors }: Writers,
  { type, task, pool, points, credit }: CreditWriters,
): void {
  const shares = sharePool(pool, coAuthors.length, points);
  const of = { type, ...(task !== undefined && { task }) };
  if (author) credit(author, { ...of, role: 'author', base: shares.author });
  for (const coAuthor of coAuthors) credit(coAuthor, { ...of, role: 'co-author', base: shares.coAuthor });
}
