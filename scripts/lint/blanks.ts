import type { Page } from '../../src/lib/docs/page.ts';
import { objectCharacter, type Block } from '../../src/lib/docs/prose.ts';
import { fullWidth, han, inlineAt, isInAddress, spanOf } from './pageProse.ts';

/** White space in a text beside a full-width mark, that mark, and where the character on its other side is. */
export type Blank = { start: number; end: number; beyond: number; mark: string };

const besideMark = new RegExp(`(?<=[${fullWidth}])[ \\t]+(?=\\S)|(?<=\\S)[ \\t]+(?=[${fullWidth}])`, 'g');
const chinese = new RegExp(`[${han}${fullWidth}]`);

/** Blanks on either side of a full-width punctuation mark, and those beside quotation marks, in a Chinese text. */
export function blanksOf(text: string): Blank[] {
  const blanks = [...text.matchAll(besideMark)].map(({ 0: spaces, index }) => {
    const end = index + spaces.length;
    const before = text[index - 1] ?? '';
    return fullWidth.includes(before)
      ? { start: index, end, beyond: end, mark: before }
      : { start: index, end, beyond: index - 1, mark: text[end] ?? '' };
  });
  if (!text.includes('“')) return blanks;
  const starts = new Set(blanks.map(({ start }) => start));
  return [...blanks, ...blanksOfQuotes(text).filter(({ start }) => !starts.has(start))];
}

/**
 * Where the page has the blanks, if it is the same without them: not where a mark of emphasis or of a link stands between
 * them and the punctuation, which may need them (`**注意：** 请`), nor beside a web address that ends with them, half-width
 * marks, images, tags, expressions and the braces of templates.
 */
export function removableAt(page: Page, block: Block, { start, end, beyond }: Omit<Blank, 'mark'>) {
  if (start === end || !isWord(block, beyond) || isInAddress(block, beyond)) return undefined;
  const isBehind = beyond === end;
  const withMark = spanOf(page, block, isBehind ? start - 1 : start, isBehind ? end : end + 1);
  return withMark && { start: withMark.start + (isBehind ? 1 : 0), end: withMark.end - (isBehind ? 0 : 1) };
}

/** Where the blanks that end at `end` begin. */
export function startOfBlanks(text: string, end: number): number {
  let start = end;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--;
  return start;
}

/** Where the blanks that begin at `start` end. */
export function endOfBlanks(text: string, start: number): number {
  let end = start;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return end;
}

/** Whether a character is prose or inline code, at which spaces follow the rules of Chinese. */
export function isProse(block: Block, index: number): boolean {
  return block.text[index] !== objectCharacter || inlineAt(block, index)?.kind === 'code';
}

function isWord(block: Block, index: number): boolean {
  const character = block.text[index] ?? '\n';
  return isProse(block, index) && !/[\s!#$&*+,\-./:;<=>?@\\^_`{|}~]/.test(character);
}

/** Inside of quotation marks always, outside of them beside Chinese: `“Span” 和` but not `Runtime “build”`. */
function blanksOfQuotes(text: string): Blank[] {
  const quotes = [...text.matchAll(/[“”]/g)];
  // Where they do not come in pairs, nobody knows which side is the outer one.
  if (quotes.length % 2 === 1 || quotes.some(({ 0: mark }, index) => mark !== '“”'[index % 2])) return [];
  return quotes.flatMap(({ 0: mark, index }) => {
    const start = startOfBlanks(text, index);
    const end = endOfBlanks(text, index + 1);
    const before = { start, end: index, beyond: start - 1, mark };
    const after = { start: index + 1, end, beyond: end, mark };
    const [inner, outer] = mark === '“' ? [after, before] : [before, after];
    const wrong = chinese.test(text[outer.beyond] ?? '') ? [inner, outer] : [inner];
    return wrong.filter(({ start, end }) => start < end);
  });
}
