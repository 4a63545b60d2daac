import { expect, it } from 'vitest';
import type { Credit, LedgerCommit } from '../../src/lib/recognition/ledger/ledger.ts';
import { defaultRules } from '../../src/lib/recognition/rules/defaultRules.ts';
import { toReason, toShareReason } from './toReason.ts';

const commit: LedgerCommit = {
  sha: 'a'.repeat(40),
  at: 0,
  day: 0,
  subject: 'Write a guide',
  type: 'docs',
  lines: 100,
  files: 1,
  size: 7,
  weight: 1000,
  pool: 7000,
  pages: [],
};
const toCredit = (rank: number): Credit => ({
  commit,
  type: 'docs',
  role: 'author',
  base: 7000,
  rank,
  awarded: 7000 >> rank,
});

it.each([
  [1, '2nd by points that day, x 1/2'],
  [2, '3rd by points that day, x 1/4'],
  [5, '6th by points that day, x 1/32'],
  [6, '7th by points that day: next to nothing'],
  [10, '11th by points that day: next to nothing'],
  [20, '21st by points that day: next to nothing'],
  [31, '32nd by points that day: next to nothing'],
  [110, '111th by points that day: next to nothing'],
])('says which place a commit has in its day, and what that makes of it: %d', (rank, words) => {
  expect(toReason(toCredit(rank), defaultRules.points)).toBe(`100 lines: size 7; x 1 for docs; ${words}`);
  expect(toShareReason(toCredit(rank), defaultRules.points)).toBe(words);
});

it('says what the limit of a day leaves of a review', () => {
  const review: Credit = { ...toCredit(0), type: 'review', role: 'reviewer', base: 1000, awarded: 250 };
  expect(toReason(review, defaultRules.points)).toBe('a review: 1; the limit of a day leaves 0.25');
  expect(toReason({ ...review, awarded: 1000 }, defaultRules.points)).toBe('a review: 1');
});

it('names the task that a bonus is for', () => {
  const bonus: Credit = { ...toCredit(0), type: 'task', task: 'T-012', base: 5000, awarded: 5000 };
  expect(toReason(bonus, defaultRules.points)).toBe('finished T-012: 5');
  expect(toShareReason({ ...bonus, base: 3500, role: 'co-author' }, defaultRules.points)).toBe('finished T-012: 3.5');
});
