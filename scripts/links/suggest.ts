import { editDistance } from '../../src/lib/editDistance.ts';

/** Texts that a slip of the pen may have meant, prepared once for many comparisons. */
export type Candidates = {
  entries: readonly { text: string; folded: string }[];
  /** By last path segment, for pages that were moved. */
  byTail: ReadonlyMap<string, string>;
};

export function toCandidates(texts: Iterable<string>): Candidates {
  const entries = Array.from(texts, (text) => ({ text, folded: text.toLowerCase() }));
  // Backwards, so that the first of several wins.
  return {
    entries,
    byTail: new Map(entries.map(({ text, folded }) => [lastSegment(folded), text] as const).reverse()),
  };
}

/**
 * The candidate that was most likely meant, or undefined when none is near: the same text in other case, the smallest
 * edit distance of at most a third of the last path segment, or that segment elsewhere.
 */
export function suggest(word: string, { entries, byTail }: Candidates): string | undefined {
  const folded = word.toLowerCase();
  let best: string | undefined;
  const tail = lastSegment(folded);
  // Folders that are right say nothing about how wrong the rest may be.
  let limit = tail === '' ? 0 : Math.min(Math.max(1, Math.floor(tail.length / 3)), 12);
  let distance = limit + 1;
  for (const entry of entries) {
    if (entry.text === word) continue;
    if (entry.folded === folded) return entry.text;
    const found = editDistance(folded, entry.folded, limit);
    if (found >= distance) continue;
    best = entry.text;
    distance = found;
    limit = found;
  }
  const moved = word.includes('/') ? byTail.get(tail) : undefined;
  // One or two letters are a typing slip; a longer way is less telling than an equal name elsewhere.
  return distance <= 2 || moved === word ? best : (moved ?? best);
}

function lastSegment(text: string): string {
  return text.split('/').findLast(Boolean) ?? '';
}
