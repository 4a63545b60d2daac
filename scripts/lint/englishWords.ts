/** A word, and where it starts in the text. */
export type Word = { word: string; start: number };

// What a character means for the run of characters that it stands in.
const [separator, small, capital, apostrophe, hyphen, point, foreign] = [0, 1, 2, 3, 4, 5, 6];
const classes = Uint8Array.from({ length: 0x250 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (/\p{L}/u.test(character)) return character === character.toLowerCase() ? small : capital;
  if (character === "'") return apostrophe;
  if (character === '-') return hyphen;
  if (character === '.' || character === ':') return point;
  return /[\s()[\]{},;!?"<>|«»¡¿\u0080-\u00a0]/.test(character) ? separator : foreign;
});

/**
 * The words of English prose that can be looked up in a dictionary, parts of hyphenated ones each by itself, without a
 * final `'s`. Left out are runs of characters that are no words: names with digits, underscores or inner capitals,
 * paths, addresses, options, abbreviations with points or of up to five capitals, letters beside inline code, other scripts.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (let start = 0; start < text.length;) {
    let end = start;
    let isWord = true;
    let isSimple = true;
    let capitals = 0;
    let lastLetter = -1;
    let previous = separator;
    for (; end < text.length; end++) {
      const kind = classOf(text.charCodeAt(end));
      if (kind === separator) break;
      if (kind === small || kind === capital) {
        // Behind a point or two hyphens, or the one of an option: `e.g.`, `.NET`, `otelcol:latest`, `--config`.
        if (previous === point || (previous === hyphen && lastLetter < end - 2)) isWord = false;
        if (kind === capital) capitals++;
        lastLetter = end;
      } else if (kind === foreign) isWord = false;
      else isSimple = false;
      previous = kind;
    }
    if (isWord && lastLetter >= 0) {
      const isUsual = capitals === 0 || (capitals === 1 && classOf(text.charCodeAt(start)) === capital);
      if (isSimple && isUsual) addWord(text.slice(start, lastLetter + 1), start, words);
      else addParts(text.slice(start, lastLetter + 1), start, words);
    }
    start = end + 1;
  }
  return words;
}

function classOf(unit: number): number {
  if (unit < classes.length) return classes[unit] ?? foreign;
  if (unit === 0x2018 || unit === 0x2019) return apostrophe;
  // Dashes, quotation marks and dots, and everything of Chinese text.
  return (unit >= 0x2012 && unit <= 0x205f) || (unit >= 0x2e80 && unit <= 0xffef) ? separator : foreign;
}

function addParts(run: string, start: number, words: Word[]): void {
  for (const part of run.split('-')) {
    const before = /^['‘’.:]*/.exec(part)?.[0].length ?? 0;
    const word = part
      .slice(before)
      .replace(/['‘’.:]+$/, '')
      .replace(/[.:]*['‘’][sS]$/, '')
      .replace(/[‘’]/g, "'");
    if (isPlain(word)) addWord(word, start + before, words);
    start += part.length + 1;
  }
}

function addWord(word: string, start: number, words: Word[]): void {
  if (word.length > 2) words.push({ word, start });
}

/** Whether it is a word rather than a name such as `OTLP`, `gRPC`, `APIs` or `TracerProvider`. */
function isPlain(word: string): boolean {
  const lower = word.toLowerCase();
  return word.slice(1) === lower.slice(1) || (word.length > 5 && word === word.toUpperCase());
}
