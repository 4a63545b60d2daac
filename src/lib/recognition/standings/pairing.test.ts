import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPairing } from './pairing.ts';

type Work = { day: string; pages: string[] };

function pair(work: readonly Work[], perDay = 1): number {
  const pairing = createPairing(perDay);
  for (const { day, pages } of work) pairing.add(day, pages);
  return pairing.size();
}

/** Every way to give pages a day or none. */
function tryAll(work: readonly Work[], perDay: number): number {
  const daysOf = new Map<string, string[]>();
  for (const { day, pages } of work)
    for (const page of pages) daysOf.set(page, [...new Set([...(daysOf.get(page) ?? []), day])]);
  const all = [...daysOf.values()];
  const best = (index: number, used: Readonly<Record<string, number>>): number => {
    const days = all[index];
    if (!days) return 0;
    const paired = days
      .filter((day) => (used[day] ?? 0) < perDay)
      .map((day) => 1 + best(index + 1, { ...used, [day]: (used[day] ?? 0) + 1 }));
    return Math.max(best(index + 1, used), ...paired);
  };
  return best(0, {});
}

const work: fc.Arbitrary<Work[]> = fc.array(
  fc.record({
    day: fc.constantFrom('1', '2', '3', '4', '5'),
    pages: fc.subarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: 1, maxLength: 4 }),
  }),
  { maxLength: 8 },
);

describe('pages and days', () => {
  it('are paired so that each page counts once and each day so often', () => {
    const afternoon = [{ day: '1', pages: ['a', 'b', 'c'] }];
    expect(pair(afternoon)).toBe(1);
    expect(pair(afternoon, 2)).toBe(2);
    expect(pair([1, 2, 3].map((day) => ({ day: `${day}`, pages: ['a'] })))).toBe(1);
    // What was first given to "a" goes to "b".
    expect(
      pair([
        { day: '1', pages: ['a', 'b'] },
        { day: '2', pages: ['a'] },
      ]),
    ).toBe(2);
  });

  it('make as many pairs as any choice could', () => {
    fc.assert(
      fc.property(work, fc.integer({ min: 1, max: 3 }), (work, perDay) => {
        expect(pair(work, perDay)).toBe(tryAll(work, perDay));
      }),
      { numRuns: 500 },
    );
  });

  it('make as many whatever order they come in, and never fewer by more work', () => {
    const shuffled = work.chain((work) =>
      fc.tuple(fc.constant(work), fc.shuffledSubarray(work, { minLength: work.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 1, max: 3 }), ([work, other], perDay) => {
        expect(pair(other, perDay)).toBe(pair(work, perDay));
        expect(pair(work.slice(1), perDay)).toBeLessThanOrEqual(pair(work, perDay));
        expect(pair(work, perDay)).toBeLessThanOrEqual(pair(work, perDay + 1));
      }),
    );
  });

  it('are paired in no time where a tool has changed all pages', () => {
    const pages = Array.from({ length: 5000 }, (_, index) => `p${index}`);
    const days = Array.from({ length: 31 }, (_, index) => ({ day: `${index}`, pages }));
    const started = performance.now();
    expect(pair(days, 2)).toBe(62);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
