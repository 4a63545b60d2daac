import { objectCharacter, type Block } from './prose.ts';

/** One sentence of a block, without the white space around it. */
export type Sentence = {
  text: string;
  /** From where to where in the block's text. */
  start: number;
  end: number;
};

/**
 * The sentences of a heading, paragraph or table cell, in order. A sentence ends with 。！？, with . ! ? before white space
 * or the end, or with a hard line break. Abbreviations and versions do not end one, nor do ； and ：.
 */
export function sentencesOf({ text, inlines }: Pick<Block, 'text' | 'inlines'>): Sentence[] {
  const breaks = new Set(inlines.filter(({ kind }) => kind === 'break').map(({ start }) => start));
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(/\n|[。！？.!?]+[。！？.!?”’」』）》】"')\]]*/g)) {
    const end = index + mark.length;
    if (mark === '\n' ? breaks.has(index) : isEnd(text, { start, index, end })) add(end);
  }
  add(text.length);
  return sentences;

  function add(end: number): void {
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    const from = start + raw.length - raw.trimStart().length;
    if (trimmed !== '') sentences.push({ text: trimmed, start: from, end: from + trimmed.length });
    start = end;
  }
}

/**
 * How much there is to read: one token for a Han character, one for a word or a number of any other script (`zero-code`,
 * `v1.2.3` and `don't` are one), one for inline code or whatever else stands as U+FFFC in a block's text.
 */
export function countTokens(text: string): number {
  let tokens = 0;
  let inWord = false;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const code = unit >= 0xd800 && unit <= 0xdbff ? (text.codePointAt(index) ?? unit) : unit;
    if (code > 0xffff) index++;
    if (code < 0x80 ? asciiWord[code] === 1 : isOtherWord(code)) {
      if (!inWord) tokens++;
      inWord = true;
    } else if (code >= 0x80 && (isHan(code) || code === objectCode)) {
      tokens++;
      inWord = false;
    } else if (inWord) {
      inWord = code !== 0x20 && joiners.includes(text.charAt(index)) && isWord(text.codePointAt(index + 1) ?? 0);
    }
  }
  return tokens;
}

/** Whether a code point is a Chinese character; punctuation is none. */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x20000 && code <= 0x3ffff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    code === 0x3005 ||
    code === 0x3007
  );
}

const joiners = `'’.-_`;
const objectCode = objectCharacter.charCodeAt(0);

// Without the dot; a single letter is one anyway (J. Smith, U.S.).
const abbreviations = new Set('cf,ca,dr,e.g,eg,etc,i.e,ie,inc,ltd,mr,mrs,ms,prof,vs'.split(','));

/** Whether the marks from `index` to `end` end the sentence that began at `start`. */
function isEnd(text: string, { start, index, end }: { start: number; index: number; end: number }): boolean {
  if (/[。！？]/.test(text.slice(index, Math.min(end, index + 2)))) return true;
  const next = text.codePointAt(end);
  if (next === undefined || isHan(next)) return true;
  if (!/\s/.test(text[end] ?? '')) return false;
  if (text[index] !== '.') return true;
  const before = text.slice(Math.max(start, index - 12), index);
  const word = /[A-Za-z.]*$/.exec(before)?.[0] ?? '';
  if (/^(?:[A-Za-z.]*\.)?[A-Za-z]$/.test(word) || abbreviations.has(word.toLowerCase())) return false;
  if (/^(?:fig|no|sec)$/i.test(word) && /^\s+\d/.test(text.slice(end, end + 12))) return false;
  // The number of a heading; or an abbreviation that is not known, for a sentence starts with a capital.
  const isNumber = index - start < 12 && /^\s*\d+$/.test(before);
  return !isNumber && !/^\s+[a-z]/.test(text.slice(end, end + 12));
}

/** For each ASCII code, 1 if it is a letter or a digit. */
const asciiWord = Uint8Array.from({ length: 0x80 }, (_, code) =>
  /\w/.test(String.fromCharCode(code)) && code !== 0x5f ? 1 : 0,
);

function isWord(code: number): boolean {
  return code < 0x80 ? asciiWord[code] === 1 : isOtherWord(code);
}

/** Letters, digits and marks beyond ASCII that are not Chinese; the punctuation of the most common block is asked about first. */
function isOtherWord(code: number): boolean {
  if ((code >= 0x2000 && code <= 0x206f) || (code >= 0x3000 && code <= 0x303f) || isHan(code)) return false;
  return /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(code));
}
