// Letters that spaces separate: of Latin, Greek, Cyrillic, Arabic, Indic scripts, Hangul ..., but not of Chinese and Japanese.
const letter = 'A-Za-z0-9\\u00C0-\\u02AF\\u0370-\\u1FFF\\uAC00-\\uD7AF';
const needlessSpace = new RegExp(`(?<![${letter}]) | (?![${letter}])`, 'g');

const spelledOtherwise =
  /[\u3001\u3002\u2018-\u201F\u300C-\u300F\u2026\u22EF\uFF01-\uFF5E]|[\u00AD\u200B\u2060\uFEFF]/g;

const spellings: Readonly<Record<string, string>> = {
  ...{ '。': '.', '、': ',', '…': '...', '⋯': '...' },
  ...{ '“': '"', '”': '"', '„': '"', '‟': '"', '「': '"', '」': '"', '『': '"', '』': '"' },
  ...{ '‘': "'", '’': "'", '‚': "'", '‛': "'" },
};

/**
 * A text without what only changes its looks: white space where it separates no words, full or half width, the shape of quotes,
 * characters that nobody sees. In one line, in linear time.
 */
export function normalise(text: string): string {
  const plain = toHalfWidth(text);
  return (/[^\S ]| {2}/.test(plain) ? plain.replace(/\s+/g, ' ') : plain).replace(needlessSpace, '');
}

function toHalfWidth(text: string): string {
  // Most texts of one language are ASCII, and this is done to every text of every page.
  if (/^[\0-\x7f]*$/.test(text)) return text;
  return text.normalize('NFC').replace(spelledOtherwise, (mark) => spellings[mark] ?? ofFullWidth(mark));
}

/** The ASCII character that a full-width one stands for; nothing for one that is not seen. */
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
