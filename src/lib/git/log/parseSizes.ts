import { IntList } from '../raw/intList.ts';

const bytesPerLine = 32;
const newline = 0x0a;
const zero = 0x30;

/** Changed lines from the sizes of a file before and after, where its contents changed. */
export function estimateLines(before: number, after: number): number {
  return Math.max(1, Math.round(Math.abs(after - before) / bytesPerLine));
}

/**
 * Reads the output of `git cat-file` with `sizeArguments`, which answers for the expected changes in their order: one
 * line for each blob that the change has. A blob that is missing counts as empty.
 */
export function createSizeParser(onEstimate: (change: number, lines: number) => void) {
  const expected = new IntList();
  let answered = 0;
  let before = 0;
  let hasBefore = false;
  let size = 0;
  let missing = false;

  const answer = (bytes: number) => {
    const question = expected.at(answered);
    const sides = question & 3;
    if (sides === 3 && !hasBefore) {
      before = bytes;
      hasBefore = true;
      return;
    }
    onEstimate(question >> 2, estimateLines(before, bytes));
    answered++;
    before = 0;
    hasBefore = false;
  };

  return {
    expect: (change: number, has: { before: boolean; after: boolean }) =>
      expected.push(change * 4 + (has.before ? 1 : 0) + (has.after ? 2 : 0)),
    write: (chunk: Buffer) => {
      for (const byte of chunk) {
        if (byte === newline) {
          answer(missing ? 0 : size);
          size = 0;
          missing = false;
        } else if (byte >= zero && byte <= zero + 9) size = size * 10 + byte - zero;
        else missing = true;
      }
    },
  };
}
