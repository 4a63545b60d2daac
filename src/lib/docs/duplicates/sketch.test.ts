import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSketch, encodeSketch, shinglesOf, similarityOf } from './sketch.ts';

const tokens = fc
  .array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 60 })
  .map((all) => Int32Array.from(all));
const alike = (a: readonly number[], b: readonly number[]): number =>
  similarityOf(shinglesOf(Int32Array.from(a)), shinglesOf(Int32Array.from(b)));
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

describe('similarityOf', () => {
  it.each([
    ['equal', range(0, 20), range(0, 20), 1],
    ['nothing in common', range(0, 20), range(50, 70), 0],
    ['one more token at the end', range(0, 14), range(0, 15), 10 / 11],
    ['another token in the middle', range(0, 14), range(0, 14).with(7, 99), 5 / 15],
    ['repetition', [1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1], [1, 2, 3, 4, 5, 1, 2, 3, 4], 1],
    ['fewer than five tokens', [1, 2], [1, 2], 1],
    ['fewer than five other tokens', [1, 2], [1, 3], 0],
  ])('is the share of common runs of five tokens: %s', (_, a, b, expected) => {
    expect(alike(a, b)).toBeCloseTo(expected, 10);
    expect(alike(b, a)).toBe(alike(a, b));
  });
});

describe('encodeSketch', () => {
  it('is equal for equal tokens, and its hash for no others', () => {
    fc.assert(
      fc.property(tokens, tokens, (a, b) => {
        expect(encodeSketch(Int32Array.from(a))).toBe(encodeSketch(a));
        const [left, right] = [decodeSketch(encodeSketch(a)), decodeSketch(encodeSketch(b))];
        expect(left.hash === right.hash).toBe(a.join() === b.join());
      }),
    );
  });

  it('has 16 hashes, each of a band of its own', () => {
    fc.assert(
      fc.property(tokens, (all) => {
        const { bands } = decodeSketch(encodeSketch(all));
        expect(bands.map((band) => Math.floor(band / 2 ** 24))).toEqual(range(0, 16));
      }),
    );
  });

  it('shares a hash with nearly all that are alike, and with few that are not', () => {
    const share = (changes: number): number => {
      const pairs = range(0, 300).map((pair) => {
        const first = range(0, 60).map((index) => pair * 1000 + index);
        const second = first.map((token, index) =>
          index < 56 && index % 7 === 3 && index / 7 < changes ? -token : token,
        );
        const [a, b] = [first, second].map((all) => new Set(decodeSketch(encodeSketch(Int32Array.from(all))).bands));
        return { isFound: [...(a ?? [])].some((band) => b?.has(band)), similarity: alike(first, second) };
      });
      expect(new Set(pairs.map(({ similarity }) => similarity)).size).toBe(1);
      return pairs.filter(({ isFound }) => isFound).length / pairs.length;
    };
    expect(alike(range(0, 60), range(0, 60).with(3, -3).with(10, -10))).toBeCloseTo(0.72, 1);
    expect(share(2)).toBeGreaterThan(0.97);
    expect(share(8)).toBeLessThan(0.1);
  });
});
