import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderCommits } from './orderCommits.ts';
import { createRawHistory } from './rawHistory.ts';
import { settleTimes } from './settleTimes.ts';

/** A commit with its day; the commit before it is its parent if none are named, by index. */
type TestCommit = { day: number; parents?: number[] };

const dayLength = 86_400;

/** Days after they are settled, in the order of the commits, which has parents first and HEAD last. */
function settle(commits: readonly TestCommit[]): number[] {
  const raw = createRawHistory();
  commits.forEach(({ day, parents }, at) => {
    raw.commits.push(raw.shas.add(`${at}`));
    raw.times.push(day * dayLength);
    for (const parent of parents ?? (at === 0 ? [] : [at - 1])) raw.parents.items.push(raw.shas.add(`${parent}`));
    raw.parents.ends.push(raw.parents.items.length);
  });
  const order = orderCommits(raw, `${commits.length - 1}`);
  if (order === undefined) throw new Error('A parent is missing');
  const days: number[] = [];
  settleTimes(raw, order).forEach((time, at) => (days[order.places[at] ?? 0] = time / dayLength));
  return days;
}

const from = (first: number, { count, step }: { count: number; step: number }) =>
  Array.from({ length: count }, (_, at) => ({ day: first + at * step }));
const daysOf = (commits: readonly TestCommit[]) => commits.map(({ day }) => day);

const start = 19_000;
const year = from(start, { count: 52, step: 7 });
const end = start + 51 * 7;
const later = from(end + 7, { count: 52, step: 7 });

describe('times that cannot be', () => {
  it.each([
    ['at HEAD', []],
    ['before honest commits', later],
  ])('do not make one afternoon into years of work (%s)', (_, after) => {
    const attack = from(start - 3000, { count: 210, step: 3 });
    const settled = settle([...year, ...attack, ...after]);
    const attacked = settled.slice(year.length, year.length + attack.length);
    expect(new Set(attacked).size).toBe(1);
    // The last honest commits have too few witnesses to bind.
    expect(attacked[0]).toBeGreaterThanOrEqual(end - 45 - 8 * 7);
    expect(settled.slice(0, year.length)).toEqual(daysOf(year));
    expect(settled.slice(year.length + attack.length)).toEqual(daysOf(after));
  });

  it('on a side branch are bound by what it was forked from or has merged', () => {
    const fork = year.length;
    const attack = from(start - 3000, { count: 100, step: 3 });
    const merged = settle([
      ...year,
      { day: start - 4000, parents: [0, fork - 1] },
      ...attack,
      { day: end + 1, parents: [fork - 1, fork + attack.length] },
      ...later,
    ]);
    expect(merged.slice(0, fork)).toEqual(daysOf(year));
    expect(new Set(merged.slice(fork, fork + attack.length + 1))).toEqual(new Set([end - 45]));
    expect(merged.slice(fork + attack.length + 1)).toEqual([end + 1, ...daysOf(later)]);
  });

  it.each([1, 2, 8])('in %i commits of 1970 are lifted, and move no other', (count) => {
    const odd = from(0, { count, step: 0 });
    const settled = settle([...year, ...odd, ...later]);
    expect(settled.filter((day) => day < start)).toEqual([]);
    expect(settled.toSpliced(year.length, count)).toEqual(daysOf([...year, ...later]));
    expect(settle([...year, ...odd]).slice(0, year.length)).toEqual(daysOf(year));
  });

  it.each([1, 2, 8, 10])('in %i commits of 2099 come down to HEAD, and move no other', (count) => {
    const settled = settle([...year, ...from(47_117, { count, step: 1 }), ...later]);
    expect(settled.toSpliced(year.length, count)).toEqual(daysOf([...year, ...later]));
    expect(settled.slice(year.length, year.length + count)).toEqual(Array(count).fill(end + 52 * 7 + 45));
  });

  it.each([1, 8])('in %i commits that are half a year ahead move no other', (count) => {
    const settled = settle([...year, ...from(end + 180, { count, step: 0 }), ...later]);
    expect(settled.toSpliced(year.length, count)).toEqual(daysOf([...year, ...later]));
  });
});

describe('times as they are', () => {
  it.each([4, 400])('stay under a HEAD that is %i days slow', (slow) => {
    const settled = settle([...year, ...later, { day: end + 52 * 7 - slow }]);
    expect(settled.slice(0, -1)).toEqual(daysOf([...year, ...later]));
  });

  it('stay where a child is 33 days older than its parent, next to impossible ones', () => {
    const commits = [...year, { day: end - 33 }, { day: 0 }, ...later];
    expect(settle(commits)[year.length]).toBe(end - 33);
  });

  it('stay on side branches that live for years, next to impossible ones', () => {
    const fork = 10;
    const side = from(start + 60, { count: 20, step: 1 }).map((commit, at) => ({
      ...commit,
      parents: [at === 0 ? fork : year.length + at - 1],
    }));
    const merge = { day: end + 1, parents: [year.length - 1, year.length + side.length - 1] };
    const commits = [...year, ...side, merge, { day: 0 }, ...later];
    const settled = settle(commits);
    expect(settled.toSpliced(year.length + side.length + 1, 1)).toEqual(
      daysOf([...year, ...side, { day: end + 1 }, ...later]),
    );
  });

  it('stay in an imported history on a younger first commit', () => {
    const commits = [{ day: end + 300 }, ...year, ...later];
    expect(settle(commits)).toEqual(daysOf(commits));
  });

  it('stay where no commit is older than an ancestor by more than 45 days', () => {
    const commit = fc.record({ gap: fc.nat(200), slow: fc.nat(45), second: fc.option(fc.nat()) });
    fc.assert(
      fc.property(fc.array(commit, { minLength: 1, maxLength: 60 }), (list) => {
        let day = start;
        const commits = list.map(({ gap, slow, second }, at): TestCommit => {
          day += gap;
          const parents = at === 0 ? [] : [at - 1, ...(second === null ? [] : [second % at])];
          return { day: day - slow, parents };
        });
        expect(settle(commits)).toEqual(daysOf(commits));
      }),
      { seed: 5 },
    );
  });

  it('bound all that comes after them, whatever it is', () => {
    const odd = fc.oneof(fc.nat(60_000), fc.constant(0), fc.integer({ min: start, max: end }));
    const borneOut = daysOf(year).at(-9) ?? Infinity;
    fc.assert(
      fc.property(fc.array(odd, { maxLength: 80 }), (days) => {
        const settled = settle([...year, ...days.map((day) => ({ day }))]);
        expect(settled.slice(year.length).every((day) => day >= borneOut - 45)).toBe(true);
      }),
      { seed: 5 },
    );
  });
});
