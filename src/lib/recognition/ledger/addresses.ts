/** What ends an address on either side. */
const delimiters: ReadonlySet<string> = new Set(`<>()[]"',;:`);
const domain = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u;
const domainCharacter = /[\p{L}\p{N}.-]/u;
/** As long as the parts before and behind the `@` of an address can be (RFC 5321). */
const longestLocal = 64;
const longestDomain = 255;

type Range = { from: number; to: number };

/**
 * Replaces by `…` what looks like an e-mail address, and `known` addresses whatever they look like: `jane@laptop` is one
 * only to those who know it. Where a known address is part of something longer, all of that goes, so that no half of an
 * address stays. Cut long texts first: what takes long is a word of nothing but addresses.
 */
export function createAddressRedactor(known: Iterable<string>): (text: string) => string {
  const localsOf = indexAddresses(known);
  return (text) =>
    /[@＠]/.test(text)
      ? text.replace(/\S+/g, (word) => (/[@＠]/.test(word) ? redactWord(word, localsOf) : word))
      : text;
}

/** Parts before the last `@` by the parts behind it. */
type Index = ReadonlyMap<string, ReadonlySet<string>>;

function indexAddresses(known: Iterable<string>): Index {
  const localsOf = new Map<string, Set<string>>();
  for (const address of known) {
    for (const word of fold(address.normalize('NFC')).split(/\s+/)) {
      const at = word.lastIndexOf('@');
      const behind = word.slice(at + 1, at + 1 + longestDomain);
      if (at <= 0 || behind === '') continue;
      const locals = localsOf.get(behind) ?? new Set();
      localsOf.set(behind, locals.add(word.slice(Math.max(0, at - longestLocal), at)));
    }
  }
  return localsOf;
}

function redactWord(word: string, localsOf: Index): string {
  const folded = fold(word);
  const ranges: Range[] = [];
  // An address of no known form reaches to the last `@` before which nothing ends it.
  for (let at = folded.lastIndexOf('@'); at >= 0; at = at > 0 ? folded.lastIndexOf('@', at - 1) : -1) {
    const range = findKnown(folded, at, localsOf) ?? findPlausible(folded, at);
    if (range) ranges.push(range);
  }
  return replaceRanges(word, ranges);
}

/** The longest known address around the `@`, with whatever belongs to the same run of characters. */
function findKnown(word: string, at: number, localsOf: Index): Range | undefined {
  const next = word.indexOf('@', at + 1);
  const end = Math.min(next < 0 ? word.length : next, at + 1 + longestDomain);
  for (let to = end; to > at; to--) {
    const locals = localsOf.get(word.slice(at + 1, to));
    if (!locals) continue;
    for (let from = Math.max(0, at - longestLocal); from <= at; from++) {
      if (locals.has(word.slice(from, at))) return { from: startOf(word, from), to: endOf(word, to) };
    }
  }
  return undefined;
}

function findPlausible(word: string, at: number): Range | undefined {
  const from = startOf(word, at);
  const length = domain.exec(word.slice(at + 1, at + 1 + longestDomain))?.[0].length;
  return length === undefined || from === at ? undefined : { from, to: at + 1 + length };
}

function startOf(word: string, from: number): number {
  while (from > 0 && !delimiters.has(word.charAt(from - 1))) from--;
  return from;
}

function endOf(word: string, to: number): number {
  let end = to;
  while (end < word.length && domainCharacter.test(word.charAt(end))) end++;
  while (end > to && /[.-]/.test(word.charAt(end - 1))) end--;
  return end;
}

/** `ranges` end in falling order. */
function replaceRanges(text: string, ranges: readonly Range[]): string {
  let result = '';
  let rest = text.length;
  for (let index = 0; index < ranges.length;) {
    let { from, to } = ranges[index] ?? { from: 0, to: 0 };
    for (index++; index < ranges.length && (ranges[index]?.to ?? 0) >= from; index++) {
      from = Math.min(from, ranges[index]?.from ?? from);
    }
    to = Math.min(to, rest);
    result = `…${text.slice(to, rest)}${result}`;
    rest = from;
  }
  return text.slice(0, rest) + result;
}

/** Small letters of the usual width, each as long as what it stands for, so that places stay the same. */
function fold(text: string): string {
  if (/^[\x20-\x7E]*$/.test(text)) return text.toLowerCase();
  return Array.from(text, (character) => {
    const folded = character.normalize('NFKC').toLowerCase();
    return folded.length === character.length ? folded : character;
  }).join('');
}
