import type { Language } from '../../src/lib/docs/language.ts';
import type { Term } from './reference/glossary.ts';

/** A banned word in a text, and what to write: one of several where the sentence decides. */
export type BannedUse = { start: number; end: number; use: readonly string[] };

type Matcher = {
  /** What begins with a Chinese character. */
  chinese?: RegExp;
  /** What begins with a Latin letter, by its letters up to a space, dot or the like: to be tried where those stand. */
  latin: ReadonlyMap<string, RegExp>;
  uses: ReadonlyMap<string, readonly string[]>;
};

const known = new WeakMap<readonly Term[], Map<Language, Matcher>>();

/** The banned words of one language in a text, in no order. */
export function bannedWordsIn(text: string, terms: readonly Term[], language: Language): BannedUse[] {
  const matcher = matcherOf(terms, language);
  const matches = matcher.chinese ? [...text.matchAll(matcher.chinese)] : [];
  if (matcher.latin.size > 0) for (const match of latinMatches(text, matcher.latin)) matches.push(match);
  return matches.flatMap(({ 0: found, index }) => {
    const use = matcher.uses.get(found.replace('\n', ' '));
    const end = index + found.length;
    return use === undefined || isMention(text, index, end) ? [] : [{ start: index, end, use }];
  });
}

function latinMatches(text: string, patterns: Matcher['latin']): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  let end = 0;
  for (const { 0: letters, index } of text.matchAll(/[A-Za-z0-9]+/g)) {
    const pattern = patterns.get(letters);
    if (!pattern || index < end) continue;
    pattern.lastIndex = index;
    const match = pattern.exec(text);
    if (!match) continue;
    matches.push(match);
    end = index + match[0].length;
  }
  return matches;
}

function matcherOf(terms: readonly Term[], language: Language): Matcher {
  const matchers = known.get(terms) ?? new Map<Language, Matcher>();
  known.set(terms, matchers);
  const matcher = matchers.get(language) ?? buildMatcher(terms, language);
  matchers.set(language, matcher);
  return matcher;
}

function buildMatcher(terms: readonly Term[], language: Language): Matcher {
  const banned = terms.flatMap((term) => term.banned[language]);
  const exceptions = terms
    .flatMap(({ except }) => except)
    .filter((word) => banned.some((one) => word !== one.word && word.includes(one.word)));
  // The longer first: an exception is found before the word that it holds, and left alone.
  const words = [...new Set([...banned.map(({ word }) => word), ...exceptions])].sort((a, b) => b.length - a.length);
  const chinese = words.filter((word) => lettersOf(word) === '').map(toPattern);
  const patternOf = (letters: string): RegExp =>
    new RegExp(
      words
        .filter((word) => lettersOf(word) === letters)
        .map(toPattern)
        .join('|'),
      'y',
    );
  const starts = new Set(words.map(lettersOf).filter((letters) => letters !== ''));
  return {
    ...(chinese.length > 0 && { chinese: new RegExp(chinese.join('|'), 'g') }),
    latin: new Map([...starts].map((letters) => [letters, patternOf(letters)])),
    uses: new Map(banned.map(({ word, use }) => [word, use])),
  };
}

function lettersOf(word: string): string {
  return /^[A-Za-z0-9]*/.exec(word)?.[0] ?? '';
}

/** A Latin word is not part of another, of a path, an address, a file name or a call. */
function toPattern(word: string): string {
  const literal = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '[ \\n]');
  const start = lettersOf(word) === '' ? '' : '(?<![\\w./@#:=$%\\\\-])';
  const end = /\w$/.test(word) ? '(?![\\w/@(-]|[.:][\\w:/])' : '';
  return `${start}${literal}${end}`;
}

/** What stands in quotation marks by itself, or is advised against, is spoken of and not used. */
function isMention(text: string, start: number, end: number): boolean {
  const closing = quotes[text[start - 1] ?? ''];
  return (closing !== undefined && text[end] === closing) || advice.test(text.slice(Math.max(0, start - 12), start));
}

const quotes: Readonly<Record<string, string>> = { '"': '"', "'": "'", '“': '”', '‘': '’', '「': '」' };
/** "Do not write …": a fix would forbid what is right. */
const advice =
  /(?:请勿|不要|不应|不再|避免|而不是|而非|勿用|写成|写作|\b(?:not|avoid|never|instead of|rather than))[^。，,.;；]{0,6}$/;
