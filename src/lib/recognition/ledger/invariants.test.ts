import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRules } from '../rules/readRules.ts';
import { buildLedger } from './buildLedger.ts';
import { creditTypes, type Credit, type Ledger } from './ledger.ts';
import { commitsOf, humans, programs } from './testCommits.ts';
import { layout, page, pointsOf, shaOf, toContact, toHistory, toLedger, type TestCommit } from './testHistory.ts';

const histories = commitsOf({ reverts: true });
const day = 86_400_000;

function creditsOf({ persons, anonymous }: Ledger): Credit[] {
  return [...persons.flatMap(({ credits }) => credits), ...anonymous.flat()];
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0);
}

const awarded = (credits: Credit[]) => sum(credits.map((credit) => credit.awarded));
const optOut = (human: string) => ({ people: [{ aliases: [toContact(human).email], optOut: true }] });
const laterThan = (commits: TestCommit[], days: number) => Number(commits.at(-1)?.at) + days * day;

describe('in every history', () => {
  it('the sums by person, by commit and by type are one, with those who opted out', () => {
    fc.assert(
      fc.property(histories, (commits) => {
        const ledger = toLedger(commits, { rules: optOut(humans[0]) });
        const credits = creditsOf(ledger);
        const total = sum(Object.values(pointsOf(ledger)));
        const byCommit = groupByCommit(credits);
        expect(sum([...byCommit.values()].map(awarded))).toBe(total);
        const byType = creditTypes.map((type) => awarded(credits.filter((credit) => credit.type === type)));
        expect(sum(byType)).toBe(total);
        for (const [commit, shares] of byCommit) {
          expect(ledger.commits).toContain(commit);
          const written = shares.filter(({ type }) => type !== 'review');
          const base = sum(written.map((share) => share.base));
          if (written.some(({ role }) => role === 'author')) expect(base).toBe(commit.pool);
          else expect(base).toBeLessThanOrEqual(commit.pool);
          expect(written.every(({ type }) => type === commit.type)).toBe(true);
        }
      }),
    );
  });

  it('every credit is a non-negative integer, and no larger than its share', () => {
    fc.assert(
      fc.property(histories, (commits) => {
        for (const credit of creditsOf(toLedger(commits))) {
          expect(Number.isInteger(credit.awarded)).toBe(true);
          expect(credit.awarded).toBeGreaterThanOrEqual(0);
          expect(credit.awarded).toBeLessThanOrEqual(credit.base);
          if (credit.commit.revertedBy !== undefined) expect(credit.base).toBe(0);
        }
      }),
    );
  });

  it('programs have nothing', () => {
    fc.assert(
      fc.property(histories, (commits) => {
        const names = new Set<string>(humans.map((human) => toContact(human).name));
        expect(toLedger(commits).persons.filter(({ name }) => !names.has(name))).toEqual([]);
      }),
    );
    expect(toLedger(programs.map((author) => ({ author }))).bots).toEqual({ identities: 2, commits: 2 });
  });

  it('no address stands in the ledger, and no name of anybody who opted out', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(...humans), (commits, human) => {
        const { name, email } = toContact(human);
        // An address without a domain is one only if somebody has it.
        const everybody = humans.map((author) => ({ author, at: 0 }));
        const ledger = toLedger([...everybody, ...commits], { rules: optOut(human) });
        const text = JSON.stringify(ledger).normalize('NFC').toLowerCase();
        for (const other of humans) expect(text).not.toContain(toContact(other).email.toLowerCase());
        expect(text).not.toContain(email.toLowerCase());
        // "Ed" also stands in "José Ed", who did not opt out, and in other words: look at whole subjects without them.
        const subjects = ledger.commits.map(({ subject }) =>
          subject.normalize('NFC').toLowerCase().replaceAll('josé ed', 'x'),
        );
        const letters = /[\p{Script=Latin}\d]/u;
        for (const subject of name === 'José Ed'
          ? ledger.commits.map((commit) => commit.subject.toLowerCase())
          : subjects) {
          for (const index of indexesOf(subject, name.toLowerCase())) {
            const around = [subject.charAt(index - 1), subject.charAt(index + name.length)];
            expect(letters.test(name) && around.some((letter) => letters.test(letter))).toBe(true);
          }
        }
      }),
    );
  });
});

describe('it makes no difference', () => {
  it('in which order commits are listed', () => {
    const shuffled = commitsOf({ reverts: false }).chain((commits) => {
      const history = toHistory(commits);
      const order = fc.shuffledSubarray(history.commits, { minLength: commits.length });
      return fc.tuple(fc.constant(history), order);
    });
    const options = { rules: defaultRules, layout, include: ['**'] };
    fc.assert(
      fc.property(shuffled, ([history, order]) => {
        const ledger = buildLedger({ ...history, commits: order }, options);
        expect(JSON.stringify(ledger)).toBe(JSON.stringify(buildLedger(history, options)));
      }),
    );
  });

  it('that a commit was taken back once that was taken back', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (commits, seed) => {
        const before = toLedger(commits);
        const place = seed % commits.length;
        const target = shaOf(place);
        const changes = commits[place]?.changes ?? [page('a')];
        const mallory = { author: 'Mallory <m@e.org>', changes, coAuthors: [], reviewers: [] };
        const revert = { ...mallory, at: laterThan(commits, 1), subject: 'Undo', reverts: [target] };
        const restored = { ...mallory, at: laterThan(commits, 2), subject: 'Redo', reverts: [shaOf(commits.length)] };
        const after = toLedger([...commits, revert, restored]);
        expect(pointsOf(after)).toEqual({ ...pointsOf(before), Mallory: 1000 });
        if (before.commits.some(({ sha, revertedBy, pool }) => sha === target && !revertedBy && pool > 0)) {
          expect(toLedger([...commits, revert]).commits.find(({ sha }) => sha === target)?.pool).toBe(0);
        }
      }),
    );
  });

  it('to the contributors of a page that somebody else moves it', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(...humans), (commits, mover) => {
        const from = page('a').path;
        const to = page('moved').path;
        // What git's renames make of the paths at HEAD.
        const followed = commits.map(({ changes = [], ...commit }) => ({
          ...commit,
          changes: changes.map((change) =>
            change.path === from && change.status !== 'D' ? { ...change, headPath: to } : change,
          ),
        }));
        const move = { path: to, oldPath: from, headPath: to, status: 'R', lines: 0 };
        const before = toLedger(commits);
        const after = toLedger([...followed, { author: mover, at: laterThan(commits, 1), changes: [move] }]);
        const { name } = toContact(mover);
        expect(pointsOnPage(after, to, name)).toEqual(pointsOnPage(before, from, name));
      }),
    );
  });

  it('to the totals that somebody opts out', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(...humans), (commits, human) => {
        const { [toContact(human).name]: hidden = 0, ...others } = pointsOf(toLedger(commits));
        const { Anonymous = 0, ...shown } = pointsOf(toLedger(commits, { rules: optOut(human) }));
        expect([Anonymous, shown]).toEqual([hidden, others]);
      }),
    );
  });
});

/** Points by name, of all but the mover, for commits that touched a page. */
function pointsOnPage({ persons }: Ledger, path: string, mover: string): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { name, credits } of persons) {
    const onPage = credits.filter(({ commit }) => commit.pages.includes(path));
    if (name !== mover && onPage.length > 0) found[name] = awarded(onPage);
  }
  return found;
}

function groupByCommit(credits: Credit[]): Map<Credit['commit'], Credit[]> {
  const groups = new Map<Credit['commit'], Credit[]>();
  for (const credit of credits) groups.set(credit.commit, [...(groups.get(credit.commit) ?? []), credit]);
  return groups;
}

function indexesOf(text: string, part: string): number[] {
  const found: number[] = [];
  for (let index = text.indexOf(part); index >= 0; index = text.indexOf(part, index + 1)) found.push(index);
  return found;
}
