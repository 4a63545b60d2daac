import type { Credit, Ledger, LedgerCommit } from '../ledger/ledger.ts';
import { isWritten } from './counts.ts';

/** Numbers of the people who wrote a commit together; empty for a commit by one. */
export type CoWriters = (commit: LedgerCommit) => readonly number[];

/** Counts everybody, those who opted out too: a number says nothing about who it is. */
export function findCoWriters(ledger: Ledger): CoWriters {
  const everybody = [...ledger.persons.map(({ credits }) => credits), ...ledger.anonymous];
  const writersOf = new Map<LedgerCommit, number[]>();
  const add = (credit: Credit, number: number) => {
    if (isWritten(credit)) writersOf.get(credit.commit)?.push(number);
  };
  for (const credit of everybody.flat()) if (credit.role === 'co-author') writersOf.set(credit.commit, []);
  everybody.forEach((credits, number) => credits.forEach((credit) => add(credit, number)));
  return (commit) => writersOf.get(commit) ?? [];
}
