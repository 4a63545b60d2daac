// Requirements for Chinese Text Layout (W3C), 3.1.3: what does not begin a line, and what does not end one.
const neverFirst = /^[、。，．：；！？）》」』】〕〉”’…—·～％‰,.:;!?)\]}%°]/u;
const neverLast = /[（《「『【〔〈“‘([{#$¥€£]$/u;
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF“”‘’…—·]/u;

/**
 * Breaks a text into lines of at most `width`, as `measure` measures. Han breaks between any two characters that Chinese
 * punctuation allows, Latin at spaces and behind hyphens and slashes; a word that is wider than a line breaks anywhere. Lines of
 * one paragraph come out about equally long.
 */
export function breakLines(text: string, width: number, measure: (line: string) => number): string[] {
  return text.split('\n').flatMap((paragraph) => breakParagraph(toPieces(paragraph), width, measure));
}

function breakParagraph(pieces: readonly string[], width: number, measure: (line: string) => number): string[] {
  const lines = fill(pieces, width, measure);
  if (lines.length < 2) return lines;
  // The narrowest column that needs no more lines: halving the interval eight times leaves less than the width of a letter.
  let [low, high] = [width / lines.length, width];
  for (let step = 0; step < 8; step++) {
    const middle = (low + high) / 2;
    const isWideEnough =
      pieces.every((piece) => measure(piece.trim()) <= middle) && fill(pieces, middle, measure).length <= lines.length;
    if (isWideEnough) high = middle;
    else low = middle;
  }
  return fill(pieces, high, measure);
}

/** As much on each line as there is room for. */
function fill(pieces: readonly string[], width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    const longer = line + piece;
    if (line === '' || measure(longer.trimEnd()) <= width) line = longer;
    else {
      lines.push(line.trimEnd());
      line = piece;
    }
    while (measure(line.trimEnd()) > width && [...line].length > 1) {
      const head = cutOff(line, width, measure);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return line.trimEnd() === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

/** The longest beginning of a word that fits, and one character at least. */
function cutOff(word: string, width: number, measure: (line: string) => number): string {
  const characters = [...word];
  let count = 1;
  while (count < characters.length && measure(characters.slice(0, count + 1).join('')) <= width) count++;
  return characters.slice(0, count).join('');
}

/** A text in pieces between which a line may break. */
export function toPieces(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let before = '';
  for (const character of text) {
    if (piece !== '' && mayBreak(piece, before, character)) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
    before = character;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

function mayBreak(piece: string, before: string, character: string): boolean {
  if (character === ' ' || neverFirst.test(character) || neverLast.test(piece)) return false;
  return before === ' ' || before === '-' || before === '/' || ideograph.test(before) || ideograph.test(character);
}
