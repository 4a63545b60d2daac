import { foldLetters } from './letters.ts';

/** Scripts that put no spaces between words, or, as Korean does, endings right behind a name. */
const unspaced = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;
const words = /[\p{Alphabetic}\p{N}][\p{Alphabetic}\p{N}\p{M}]*/gu;
/** Marks belong to the letter before them. */
const wordParts = new RegExp(`${unspaced.source}\\p{M}*|(?:(?!${unspaced.source}).)+`, 'gsu');
const longestGap = 3;
/** Fewer characters of a script without spaces are part of many names: 王伟 says nothing about 王伟明. */
const tellingCharacters = 3;

export type HiddenNames = {
  /** Whether a name is one of the hidden ones or tells one. */
  isToldBy: (name: string) => boolean;
  /** A name without those that it tells; empty if it is one. */
  redactName: (name: string) => string;
  /** A text without all of them. */
  redactText: (text: string) => string;
};

/** A word, or a letter of a script without spaces, with its place in the text. */
type Token = { text: string; from: number; to: number };

/** How a name may be written: where its words meet, counted in folded letters, and where a comma has to be. */
type Spelling = { cuts: ReadonlySet<number>; comma?: number; telling: Telling; isLetter: boolean };

/** Whether a name can be told from a part of another name. */
type Telling = 'always' | 'alone' | 'never';

/**
 * Finds names however they are written: whatever their case, accents and width, with up to three characters that are
 * neither letters nor digits between their words or none (`grace_hopper`, `GraceHopper`), and as `Hopper, Grace`.
 * Only whole words in scripts that have spaces; anywhere in Chinese, Japanese, Korean and the like.
 *
 * A text loses all of them, but for single characters of scripts without spaces, which would destroy it. Another name
 * tells one if both are equal, or if it holds one of at least two words or three Chinese characters, or of two that stand
 * by themselves: "Grace Hopper" hides "Ada and Grace Hopper" and 王伟 hides 王伟（公司）, but "David" does not hide
 * "David Smith", nor 王伟 王伟明.
 */
export function createHiddenNames(names: Iterable<string>): HiddenNames {
  const spellings = new Map<string, Spelling[]>();
  for (const name of names) {
    for (const [folded, spelling] of toSpellings(name)) {
      const known = spellings.get(folded);
      if (known) known.push(spelling);
      else spellings.set(folded, [spelling]);
    }
  }
  if (spellings.size === 0) return { isToldBy: () => false, redactName: (name) => name, redactText: (text) => text };

  const index = {
    spellings,
    starts: new Set([...spellings.keys()].map((name) => name.charAt(0))),
    longest: [...spellings.keys()].reduce((longest, { length }) => Math.max(longest, length), 0),
  };
  const isHidden = (name: string) => spellings.get(toFolded(name))?.some(({ comma }) => comma === undefined) === true;
  const redactName = (name: string) =>
    isHidden(name)
      ? ''
      : redact(name, index, ({ telling }, isAlone) => telling === 'always' || (telling === 'alone' && isAlone));
  return {
    isToldBy: (name) => redactName(name) !== name,
    redactName,
    redactText: (text) => redact(text, index, ({ isLetter }) => !isLetter),
  };
}

function* toSpellings(name: string): Generator<[string, Spelling]> {
  const [, last, rest] = /^([^,]+),(.+)$/s.exec(name) ?? [];
  const tokens = toTokens(last === undefined ? name : `${rest} ${last}`);
  const texts = tokens.map(({ text }) => text);
  const folded = texts.join('');
  const first = texts[0];
  if (first === undefined) return;
  const telling = toTelling(texts);
  const isLetter = Array.from(folded).length === 1 && unspaced.test(folded);
  yield [folded, { cuts: toCuts(texts), telling, isLetter }];
  const end = texts.at(-1);
  if (end === undefined || texts.every((text) => unspaced.test(text)) || texts.length === 1) return;
  const turned = [end, ...texts.slice(0, -1)];
  yield [turned.join(''), { cuts: toCuts(turned), comma: end.length, telling, isLetter }];
}

function toTelling(texts: readonly string[]): Telling {
  if (texts.length < 2) return 'never';
  return texts.every((text) => unspaced.test(text)) && texts.length < tellingCharacters ? 'alone' : 'always';
}

function toCuts(texts: readonly string[]): Set<number> {
  let length = 0;
  return new Set(texts.slice(0, -1).map((text) => (length += text.length)));
}

function toFolded(name: string): string {
  const tokens = toTokens(name);
  return tokens.map(({ text }) => text).join('');
}

function toTokens(text: string): Token[] {
  const tokens: Token[] = [];
  if (/^[\x20-\x7E]*$/.test(text)) {
    for (const { 0: word, index } of text.toLowerCase().matchAll(/[a-z\d]+/g)) {
      tokens.push({ text: word, from: index, to: index + word.length });
    }
    return tokens;
  }
  const add = (part: string, from: number) => {
    const folded = foldLetters(part);
    if (folded) tokens.push({ text: folded, from, to: from + part.length });
  };
  for (const { 0: word, index } of text.matchAll(words)) {
    if (!unspaced.test(word)) {
      add(word, index);
      continue;
    }
    for (const part of word.matchAll(wordParts)) add(part[0], index + part.index);
  }
  return tokens;
}

type Index = { spellings: ReadonlyMap<string, readonly Spelling[]>; starts: ReadonlySet<string>; longest: number };
type Accepts = (spelling: Spelling, isAlone: boolean) => boolean;

function redact(text: string, index: Index, accepts: Accepts): string {
  const tokens = toTokens(text);
  let result = '';
  let done = 0;
  for (let start = 0; start < tokens.length; start++) {
    const end = findEnd(text, { tokens, start, index, accepts });
    const last = end === undefined ? undefined : tokens[end];
    if (end === undefined || !last) continue;
    result += `${text.slice(done, tokens[start]?.from)}…`;
    done = last.to;
    start = end;
  }
  return result + text.slice(done);
}

type Search = { tokens: readonly Token[]; start: number; index: Index; accepts: Accepts };

/** Place of the last token of the longest name that begins with a token. */
function findEnd(text: string, { tokens, start, index, accepts }: Search): number | undefined {
  const { spellings, starts, longest } = index;
  if (!starts.has(tokens[start]?.text.charAt(0) ?? '')) return undefined;
  const cuts: number[] = [];
  const commas: number[] = [];
  let folded = '';
  let found: number | undefined;
  for (let end = start; end < tokens.length; end++) {
    const token = tokens[end];
    const before = tokens[end - 1];
    if (!token || folded.length + token.text.length > longest) break;
    if (before && end > start) {
      const gap = text.slice(before.to, token.from);
      if (gap.length > longestGap) break;
      cuts.push(folded.length);
      if (/[,，]/.test(gap)) commas.push(folded.length);
    }
    folded += token.text;
    const isAlone = tokens[start - 1]?.to !== tokens[start]?.from && tokens[end + 1]?.from !== token.to;
    const fits = (spelling: Spelling) =>
      accepts(spelling, isAlone) &&
      cuts.every((cut) => spelling.cuts.has(cut)) &&
      (spelling.comma === undefined || commas.includes(spelling.comma));
    if (spellings.get(folded)?.some(fits)) found = end;
  }
  return found;
}
