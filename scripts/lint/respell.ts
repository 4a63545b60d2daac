/** Longer ones are mostly several words in one; shorter ones are like too many others. */
const [shortest, longest] = [4, 16];
const alphabet = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * A word that differs from a misspelled one by a swap of neighbours, a letter too many or too few, or another letter: the
 * first, in this order and from the end of the word, that `isWord` accepts. Undefined when there is none, and for a very
 * short or long word. About 50 look-ups for each letter.
 */
export function respell(word: string, isWord: (word: string) => boolean): string | undefined {
  if (word.length < shortest || word.length > longest) return undefined;
  const cut = (from: number, to: number, between = ''): string => word.slice(0, from) + between + word.slice(to);
  // Hardly anybody misses the first letter, and a wrong one there makes another word.
  const inner = Array.from({ length: word.length - 1 }, (_, index) => word.length - 1 - index);
  const steps: (() => Iterable<string>)[] = [
    () => inner.map((at) => cut(at - 1, at + 1, `${word[at]}${word[at - 1]}`)),
    () => inner.map((at) => cut(at, at + 1)),
    () =>
      [word.length, ...inner].flatMap((at) => [word[at - 1] ?? '', ...alphabet].map((letter) => cut(at, at, letter))),
    () => inner.flatMap((at) => alphabet.map((letter) => cut(at, at + 1, letter))),
  ];
  for (const step of steps)
    for (const candidate of step()) if (candidate !== word && isWord(candidate)) return candidate;
  return undefined;
}
