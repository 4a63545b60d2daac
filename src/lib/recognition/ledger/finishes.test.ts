import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AvailableHistory } from '../../git/history.ts';
import { defaultRules } from '../rules/readRules.ts';
import { buildAttribution, type Attribution } from './buildLedger.ts';
import type { TaskRules } from './finishes.ts';
import { commitsOf, humans, programs } from './testCommits.ts';
import {
  firstTime,
  layout,
  page,
  pointsOf,
  shaOf,
  toAttribution,
  toContact,
  toHistory,
  toLedger,
  toTaskRules,
  type TestCommit,
} from './testHistory.ts';

const day = 86_400_000;
const [ada, bob] = humans;
const tasks = toTaskRules({ 'T-001': 5000, 'T-002': 3000 });

/** Who finished a task, by name; undefined while nobody has. */
function finisherOf({ finished }: Attribution, task = 'T-001'): string[] | undefined {
  return finished.find((one) => one.task === task)?.people.map(({ name }) => name);
}

const named = (author: string, more: TestCommit = {}): TestCommit => ({ author, tasks: ['T-001'], ...more });

describe('a task is finished', () => {
  it('by the first commit that names it and passes', () => {
    const passes = (_task: string, sha: string) => sha !== shaOf(0);
    const commits = [named(ada), named(bob, { at: firstTime + day }), named(ada, { at: firstTime + 2 * day })];
    const attribution = toAttribution(commits, { tasks: { ...tasks, passes } });
    expect(attribution.finished).toEqual([
      { task: 'T-001', sha: shaOf(1), at: firstTime + day, people: [{ slug: 'bob', name: 'Bob' }] },
    ]);
    expect(pointsOf(attribution.ledger)['Bob']).toBe(2000 + 5000);
  });

  it('by its writers together, and by nobody twice', () => {
    const attribution = toAttribution([named(ada, { coAuthors: [bob, ada, programs[0] ?? ''] })], { tasks });
    expect(finisherOf(attribution)).toEqual(['Ada', 'Bob']);
  });

  it('by no program, but by the human who helped it', () => {
    expect(toAttribution([named(programs[0] ?? '')], { tasks }).finished).toEqual([]);
    const helped = named(programs[0] ?? '', { coAuthors: [bob] });
    expect(finisherOf(toAttribution([helped], { tasks }))).toEqual(['Bob']);
  });

  it('by somebody who is not named, when they opted out', () => {
    const people = [{ aliases: [toContact(ada).email], optOut: true }];
    const attribution = toAttribution([named(ada), named(bob)], { tasks, rules: { people } });
    expect(finisherOf(attribution)).toEqual([]);
    expect(pointsOf(attribution.ledger)).toEqual({ Bob: 2000, Anonymous: 2000 + 5000 });
    expect(JSON.stringify(attribution.finished)).not.toMatch(/ada/i);
  });

  it('by the next that passes, when the one that finished it is taken back, and by the first again, when that is', () => {
    const commits = [named(ada, { subject: 'x' }), named(bob), { author: bob, subject: 'Revert "x"' }];
    expect(finisherOf(toAttribution(commits.slice(0, 2), { tasks }))).toEqual(['Ada']);
    expect(finisherOf(toAttribution(commits, { tasks }))).toEqual(['Bob']);
    const restored = [...commits, { author: ada, subject: 'Reapply "x"' }];
    expect(finisherOf(toAttribution(restored, { tasks }))).toEqual(['Ada']);
  });

  it('not by a revert that names it, nor when the task is unknown', () => {
    const revert = { author: bob, subject: 'Revert "x"', tasks: ['T-001'] };
    expect(toAttribution([{ author: ada, subject: 'x' }, revert], { tasks }).finished).toEqual([]);
    expect(toAttribution([named(ada, { tasks: ['T-999'] })], { tasks }).finished).toEqual([]);
  });
});

describe('of two branches', () => {
  // Bob's commit is older; Ada's was on the main line first.
  const root = { author: 'Eve <e@e.org>' };
  const mine = named(ada, { parents: [shaOf(0)], at: firstTime + 5 * day });
  const other = named(bob, { parents: [shaOf(0)], at: firstTime + day, changes: [page('b')] });
  const merge = (parents: string[]) => ({ parents, author: ada, changes: [], at: firstTime + 6 * day });

  it('the one that was merged first has it, however old the other says it is', () => {
    const before = toAttribution([root, mine], { tasks });
    const after = toAttribution([root, mine, other, merge([shaOf(1), shaOf(2)])], { tasks });
    expect([finisherOf(before), finisherOf(after)]).toEqual([['Ada'], ['Ada']]);
    const reversed = toAttribution([root, mine, other, merge([shaOf(2), shaOf(1)])], { tasks });
    expect(finisherOf(reversed)).toEqual(['Bob']);
  });

  it('one has it, and the sum is the same, whichever is merged first', () => {
    const total = (parents: string[]) => {
      const { ledger, finished } = toAttribution([root, mine, other, merge(parents)], { tasks });
      expect(finished).toHaveLength(1);
      return Object.values(pointsOf(ledger)).reduce((sum, points) => sum + points, 0);
    };
    expect(total([shaOf(1), shaOf(2)])).toBe(total([shaOf(2), shaOf(1)]));
  });
});

/** Histories in which commits name tasks, and some pass. */
const histories = fc
  .tuple(
    commitsOf({ reverts: true }),
    fc.array(fc.subarray(['T-001', 'T-002', 'T-003']), { minLength: 25, maxLength: 25 }),
  )
  .map(([commits, names]) => commits.map((commit, at) => ({ ...commit, tasks: names[at] ?? [] })));
const someRules: fc.Arbitrary<TaskRules> = fc
  .func(fc.boolean())
  .map((passes) => ({ ...tasks, passes: (task, sha) => passes(task, sha) }));

describe('in every history', () => {
  it('a bonus is given once, whole, and for nothing else', () => {
    fc.assert(
      fc.property(histories, someRules, (commits, rules) => {
        const plain = toLedger(commits);
        const { ledger, finished } = toAttribution(commits, { tasks: rules });
        const credits = [...ledger.persons.flatMap((person) => person.credits), ...ledger.anonymous.flat()];
        for (const { task, sha } of finished) {
          expect(rules.passes(task, sha)).toBe(true);
        }
        const paid = credits.filter(({ type }) => type === 'task');
        for (const [task, bonus] of rules.bonusOf) {
          const sum = paid
            .filter((credit) => credit.task === task)
            .reduce((total, credit) => total + credit.awarded, 0);
          const isFinished = finished.some((one) => one.task === task);
          expect(sum).toBeLessThanOrEqual(isFinished ? bonus : 0);
        }
        const others = credits.filter(({ type }) => type !== 'task').reduce((total, { awarded }) => total + awarded, 0);
        expect(others).toBe(Object.values(pointsOf(plain)).reduce((total, points) => total + points, 0));
      }),
    );
  });

  it('nobody loses a bonus by a commit that is no revert', () => {
    fc.assert(
      fc.property(histories, someRules, fc.constantFrom(...humans), fc.nat(400), (commits, rules, author, days) => {
        // Its own time says nothing: it may be older than everything.
        const last = { author, tasks: ['T-001', 'T-002'], changes: [page('new')], at: firstTime - days * day };
        const before = pointsOf(toLedger(commits, { tasks: rules }));
        const after = toAttribution([...commits, { ...last, at: Number(commits.at(-1)?.at) }], { tasks: rules });
        for (const [name, points] of Object.entries(before))
          expect(pointsOf(after.ledger)[name]).toBeGreaterThanOrEqual(points);
        const older = toAttribution([...commits, last], { tasks: rules });
        for (const { task, sha } of toAttribution(commits, { tasks: rules }).finished)
          expect(older.finished.find((one) => one.task === task)?.sha).toBe(sha);
      }),
    );
  });

  it('it makes no difference in which order commits are listed', () => {
    const shuffled = fc
      .tuple(histories, someRules)
      .map(([commits, rules]) => ({
        history: toHistory(commits.map((commit) => ({ ...commit, reverts: [], subject: 'x' }))),
        rules,
      }))
      .chain(({ history, rules }) =>
        fc.tuple(
          fc.constant(history),
          fc.constant(rules),
          fc.shuffledSubarray(history.commits, { minLength: history.commits.length }),
        ),
      );
    const attribute = (history: AvailableHistory, rules: TaskRules) =>
      buildAttribution(history, { rules: defaultRules, layout, include: ['**'], tasks: rules });
    fc.assert(
      fc.property(shuffled, ([history, rules, order]) => {
        const one = attribute(history, rules);
        const other = attribute({ ...history, commits: order }, rules);
        expect(JSON.stringify([other.ledger, other.finished])).toBe(JSON.stringify([one.ledger, one.finished]));
      }),
    );
  });
});
