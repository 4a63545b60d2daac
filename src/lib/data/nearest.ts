import { editDistance } from '../editDistance.ts';
import type { Message } from '../finding.ts';

/**
 * The candidate that is most likely meant, or undefined when none is close: at most a third of the
 * letters differ. Letter case counts less than another letter.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 0.5;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = candidate.toLowerCase() === word.toLowerCase() ? 0 : editDistance(word, candidate);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** The sentence ` Did you mean "x"?` with the space before it, or nothing. To be put behind a sentence of the same language. */
export function didYouMean(word: string, candidates: Iterable<string>): Message {
  return toProposal(nearest(word, candidates));
}

/** The sentence of `didYouMean` for a candidate that was found in another way; nothing without one. */
export function toProposal(found: string | undefined): Message {
  if (found === undefined) return { en: '', 'zh-Hans': '' };
  return { en: ` Did you mean "${found}"?`, 'zh-Hans': `是否应为 "${found}"？` };
}
