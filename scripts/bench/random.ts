/** A whole number from 0 up to, but without, `limit`. */
export type Random = (limit: number) => number;

/** The same numbers for the same seed, on every machine: xorshift32, of period 2^32 - 1. Pure but for its own state. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0 || 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 2 ** 32) * limit);
  };
}
