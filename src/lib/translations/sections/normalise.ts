// What Chinese and Japanese are written in. Space beside it separates no words: a line breaks there, or an editor put it there.
const eastAsian =
  '\\u2E80-\\u2FFF\\u3001-\\u312F\\u31A0-\\uA4CF\\uF900-\\uFAFF\\uFE30-\\uFE4F\\uFF01-\\uFF9F\\u{1AFF0}-\\u{1B16F}\\u{20000}-\\u{3FFFF}';
const isEastAsian = new RegExp(`[${eastAsian}]`, 'u');
const needlessSpace = new RegExp(`(?<=[${eastAsian}]) | (?=[${eastAsian}])`, 'gu');

// Full-width marks have their space in them; between words of Latin it has to be written.
const spaceBehind = /[，。、；：！？）](?=[A-Za-z])|(?<!\d)[，。、；：！？）](?=\d)/g;
const spaceInFront = /(?<=[A-Za-z0-9])（/g;

const unseen = /[\u00AD\u200B\u2060\uFEFF]/g;
const fullWidthLetter = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g;
const spelledOtherwise = /[\u3001\u3002\u2018-\u201F\u300C-\u300F\u2026\u22EF\uFF01-\uFF5E]/g;

const spellings: Readonly<Record<string, string>> = {
  ...{ '。': '.', '、': ',', '…': '...', '⋯': '...' },
  ...{ '“': '"', '”': '"', '„': '"', '‟': '"', '「': '"', '」': '"', '『': '"', '』': '"' },
  ...{ '‘': "'", '’': "'", '‚': "'", '‛': "'" },
};

/**
 * A text without what only changes its looks: line breaks, space beside Han and kana, how many spaces there are, full or half width,
 * the shape of quotes, characters that nobody sees. Any other space stays, for `rm -rf / tmp` is not `rm -rf /tmp`. In one line, in
 * linear time.
 */
export function normalise(text: string): string {
  // Most texts of one language are ASCII, and this is done to every text of every page.
  if (/^[\0-\x7f]*$/.test(text)) return collapse(text);
  const plain = collapse(text.normalize('NFC').replace(unseen, '').replace(fullWidthLetter, ofFullWidth));
  const joined = isEastAsian.test(plain)
    ? plain.replace(needlessSpace, '').replace(spaceBehind, '$& ').replace(spaceInFront, ' $&')
    : plain;
  return joined.replace(spelledOtherwise, (mark) => spellings[mark] ?? ofFullWidth(mark));
}

function collapse(text: string): string {
  return /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

/** The ASCII character that a full-width one stands for; nothing for one that is none. */
function ofFullWidth(mark: string): string {
  const code = mark.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : '';
}

/** Inline code for `normalise`: it means what it says, so that white space and marks in it are kept. */
export function protectCode(code: string): string {
  return code
    .replace(/\s+/g, ' ')
    .replace(/(?<![A-Za-z0-9]) | (?![A-Za-z0-9])|[^\0-\x7f]/g, (kept) =>
      kept === ' ' ? '\uE000' : isMark(kept) ? `\uE000${kept.charCodeAt(0).toString(16)}\uE000` : kept,
    );
}

function isMark(character: string): boolean {
  return character in spellings || (character >= '\uFF01' && character <= '\uFF5E');
}
