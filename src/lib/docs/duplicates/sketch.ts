/** Tokens in a row that are compared as one. */
const shingleLength = 5;
const bands = 16;
const rowsPerBand = 4;
const hashBytes = 6;
const bandBytes = 3;

/**
 * What is kept of a paragraph to find those like it: a hash of its tokens, and 16 hashes of four MinHash values each. Two
 * paragraphs of which seven tenths of the shingles are equal share one of the 16 in 99 of 100 cases; with three tenths, in
 * 12.
 */
export type Sketch = {
  /** Equal for equal tokens. */
  hash: number;
  /** Each names its band, so that all of a paragraph can stand in one table. Below 2 to the power of 28. */
  bands: readonly number[];
};

/** Hashes of the runs of five tokens; of all tokens when there are fewer. */
export function shinglesOf(tokens: Int32Array): Int32Array {
  const count = Math.max(1, tokens.length - shingleLength + 1);
  return Int32Array.from({ length: count }, (_, start) => {
    let hash = 0x2545f491;
    for (let index = start; index < Math.min(start + shingleLength, tokens.length); index++)
      hash = scramble(hash ^ (tokens[index] ?? 0)) + index - start;
    return hash;
  });
}

/** Share of the shingles of both that both have: 1 for equal sets, 0 for none in common. */
export function similarityOf(a: Int32Array, b: Int32Array): number {
  const [left, right] = [new Set(a), new Set(b)];
  let common = 0;
  for (const shingle of left) if (right.has(shingle)) common++;
  return common / (left.size + right.size - common);
}

/** The sketch in 54 bytes as base64, because it is kept in a file of JSON. */
export function encodeSketch(tokens: Int32Array): string {
  const bytes = Buffer.alloc(hashBytes + bands * bandBytes);
  let [high, low] = [0x1b873593, 0x2545f491];
  for (const token of tokens) {
    high = scramble(high ^ token);
    low = scramble(low + token);
  }
  bytes.writeUIntBE((high & 0xffffff) >>> 0, 0, 3);
  bytes.writeUIntBE((low & 0xffffff) >>> 0, 3, 3);
  const least = minHash(shinglesOf(tokens));
  for (let band = 0; band < bands; band++) {
    let hash = band;
    for (let row = 0; row < rowsPerBand; row++) hash = scramble(hash ^ (least[band * rowsPerBand + row] ?? 0));
    bytes.writeUIntBE(hash & 0xffffff, hashBytes + band * bandBytes, bandBytes);
  }
  return bytes.toString('base64');
}

export function decodeSketch(text: string): Sketch {
  const bytes = Buffer.from(text, 'base64');
  return {
    hash: bytes.readUIntBE(0, hashBytes),
    bands: Array.from(
      { length: bands },
      (_, band) => band * 0x1000000 + bytes.readUIntBE(hashBytes + band * bandBytes, bandBytes),
    ),
  };
}

const seeds = Int32Array.from({ length: bands * rowsPerBand }, (_, index) =>
  scramble(Math.imul(index + 1, 0x9e3779b1)),
);

/** For each of 64 orders of all numbers, the first of the shingles. */
function minHash(shingles: Int32Array): Uint32Array {
  const least = new Uint32Array(seeds.length).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let index = 0; index < seeds.length; index++) {
      const value = scramble(shingle ^ (seeds[index] ?? 0)) >>> 0;
      if (value < (least[index] ?? 0)) least[index] = value;
    }
  }
  return least;
}

/** Spreads the bits of a number over all 32; different numbers stay different. */
function scramble(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x21f0aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
  return bits ^ (bits >>> 15);
}
