import { expect, it } from 'vitest';
import { shaOf, toLedger, type TestCommit } from '../ledger/testHistory.ts';
import type { PersonEntry } from '../rules/rules.ts';
import { createPersonFinder, toPersonKey } from './personKeys.ts';

const coAuthors = ['Bob <bob@e.org>'];
const commits: TestCommit[] = [
  { subject: 'x' },
  { coAuthors },
  { subject: 'Revert "x"', author: 'Eve <eve@e.org>' },
  {},
  { author: 'Bob <bob@e.org>', coAuthors: ['Ada <ada@e.org>'] },
];
const persons = (more: TestCommit[] = [], people: PersonEntry[] = []) =>
  toLedger([...commits, ...more], { rules: { people } }).persons;
const keyOf = (name: string) => {
  const person = persons().find((one) => one.name === name);
  return person && toPersonKey(person);
};

it('names a commit that somebody wrote alone and that was not taken back', () => {
  expect(keyOf('Ada')).toEqual({ person: 'ada', commit: shaOf(3) });
  expect(keyOf('Bob')).toEqual({ person: 'bob' });
});

it('finds people by it whatever they are called later, and whoever has their name then', () => {
  const renamed: TestCommit[] = [{ author: 'Countess <ada@e.org>' }, { author: 'Ada <other@e.org>' }];
  const find = createPersonFinder(persons(renamed, [{ aliases: ['ada@e.org'], name: 'Countess' }]));
  expect(find({ person: 'ada', commit: shaOf(3) })?.name).toBe('Countess');
  expect(find({ person: 'bob' })?.name).toBe('Bob');
});

it('finds nobody who opted out, and never a co-author in their place', () => {
  const find = createPersonFinder(persons([], [{ aliases: ['ada@e.org'], optOut: true }]));
  expect(find({ person: 'ada', commit: shaOf(3) })).toBeUndefined();
  expect(find({ person: 'bob', commit: shaOf(1) })).toBeUndefined();
});
