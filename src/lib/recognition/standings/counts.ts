import type { Credit } from '../ledger/ledger.ts';

/**
 * Whether a credit is one for levels, badges and metrics: its share is above 0, so neither reverted nor without any file
 * that counts. Damping does not matter here: the tenth commit of a day is as real as the first.
 */
export function counts(credit: Pick<Credit, 'base'>): boolean {
  return credit.base > 0;
}

/** Whether somebody wrote a commit, rather than reviewed it or finished a task with it. */
export function isWritten(credit: Pick<Credit, 'type'>): boolean {
  return credit.type !== 'review' && credit.type !== 'task';
}
