import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attribution } from './buildLedger.ts';
import type { Credit, Ledger } from './ledger.ts';
import { commitsOf, hostileCommit, humans, oldBob } from './testCommits.ts';
import { pointsOf, toAttribution, toContact, toLedger, type TestCommit } from './testHistory.ts';

const histories = commitsOf({ reverts: true });
const day = 86_400_000;

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0);
}

const awarded = (credits: Credit[]) => sum(credits.map((credit) => credit.awarded));
const laterThan = (commits: TestCommit[], days: number) => Number(commits.at(-1)?.at) + days * day;

describe('nobody loses', () => {
  it('by a commit that is no revert, forged ones included', () => {
    const everybody = [...humans, oldBob].map((author) => ({ author, at: 0 }));
    const hostile = commitsOf({ reverts: true, commit: hostileCommit });
    fc.assert(
      fc.property(hostile, hostileCommit, fc.constantFrom(0, 1000, day), (commits, commit, pause) => {
        const before = toAttribution([...everybody, ...commits]);
        const last = { ...commit, at: laterThan(commits, 0) + pause };
        const after = toAttribution([...everybody, ...commits, last]);
        for (const { author } of everybody) {
          expect(pointsOfContact(after, author)).toBeGreaterThanOrEqual(pointsOfContact(before, author));
        }
      }),
    );
  });

  it('and nothing is won by naming co-authors', () => {
    fc.assert(
      fc.property(histories, (commits) => {
        const alone = commits.map((commit) => ({ ...commit, author: humans[0], coAuthors: [] }));
        const together = commits.map((commit) => ({ ...commit, author: humans[0] }));
        expect(toLedger(together).commits.map(({ pool }) => pool)).toEqual(
          toLedger(alone).commits.map(({ pool }) => pool),
        );
        expect(pointsOf(toLedger(together))['Ada'] ?? 0).toBeLessThanOrEqual(pointsOf(toLedger(alone))['Ada'] ?? 0);
      }),
    );
  });

  it('but points may fall for two who turn out to be one, whose commits are as many as before', () => {
    fc.assert(
      fc.property(histories, fc.shuffledSubarray([...humans], { minLength: 2, maxLength: 2 }), (commits, pair) => {
        const [one, two] = pair.map(toContact);
        const before = toLedger(commits);
        const people = [{ aliases: [one?.email ?? '', two?.email ?? ''], name: 'Both' }];
        const after = toLedger(commits, { rules: { people } });
        expect(after.commits.map(({ sha }) => sha)).toEqual(before.commits.map(({ sha }) => sha));
        const points = pointsOf(before);
        const sumBefore = (points[one?.name ?? ''] ?? 0) + (points[two?.name ?? ''] ?? 0);
        expect(pointsOf(after)['Both'] ?? 0).toBeLessThanOrEqual(sumBefore);
        const authored = ({ persons }: Ledger) =>
          sum(persons.map(({ credits }) => credits.filter(({ role }) => role === 'author').length));
        expect(authored(after)).toBe(authored(before));
      }),
    );
  });
});

function pointsOfContact({ ledger, slugOf }: Attribution, contact: string): number {
  const slug = slugOf(toContact(contact));
  return awarded(ledger.persons.find((person) => person.slug === slug)?.credits ?? []);
}
