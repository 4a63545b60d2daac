import { languageOf, type Language } from '../../src/lib/docs/language.ts';
import { rangeAt, startOfLine } from '../../src/lib/docs/lines.ts';
import type { Page } from '../../src/lib/docs/page.ts';
import { proseOf, type Block, type Inline } from '../../src/lib/docs/prose.ts';
import type { Range } from '../../src/lib/finding.ts';

export type PageProse = {
  language: Language | undefined;
  /** Of a Chinese page, only those with Chinese characters. */
  blocks: readonly Block[];
};

const known = new WeakMap<Page, PageProse>();
const blocks = new WeakMap<Page, readonly Block[]>();

/** All prose of a page; read once for all who ask. */
export function blocksOf(page: Page): readonly Block[] {
  const found = blocks.get(page) ?? proseOf(page);
  blocks.set(page, found);
  return found;
}

/** The prose of a page for the rules about language; read once for all of them, and empty in other languages. */
export function pageProse(page: Page): PageProse {
  const found = known.get(page);
  if (found) return found;
  const language = languageOf(page.text, page.locale);
  const all = language ? blocksOf(page) : [];
  const prose = { language, blocks: language === 'zh-Hans' ? all.filter(({ text }) => anyHan.test(text)) : all };
  known.set(page, prose);
  return prose;
}

/** The blocks of a Chinese page that have Chinese characters. */
export function chineseBlocksOf(page: Page): readonly Block[] {
  const { language, blocks } = pageProse(page);
  return language === 'zh-Hans' ? blocks : [];
}

/** For character classes: Han characters of the basic plane, and the full-width punctuation marks of Chinese. */
export const han = '\\u3005\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff';
export const fullWidth = '，。、；：！？（）《》〈〉【】「」『』';

const anyHan = new RegExp(`[${han}]`);

/** The inline that holds the character at `index`. */
export function inlineAt({ inlines }: Block, index: number): Inline | undefined {
  let low = 0;
  let high = inlines.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const inline = inlines[middle];
    if (!inline) return undefined;
    if (inline.end <= index) low = middle + 1;
    else if (inline.start > index) high = middle - 1;
    else return inline;
  }
  return undefined;
}

/** Whether a character stands in a web address that is its own link: whatever is put there becomes part of the address. */
export function isInAddress(block: Block, index: number): boolean {
  const inline = inlineAt(block, index);
  return (
    inline?.kind === 'text' &&
    inline.linked &&
    /^(?:https?:|ftp:|mailto:|www\.)/.test(block.text.slice(inline.start, Math.min(inline.end, inline.start + 8)))
  );
}

/** Where the page says `[start, end)` of a block's text to the letter: no escape, reference or mark in between. */
export function spanOf(page: Page, { text, offsets }: Block, start: number, end: number) {
  const from = offsets[start] ?? -1;
  const to = from + end - start;
  const isSame =
    from >= 0 && (offsets[end - 1] ?? -1) === to - 1 && page.text.slice(from, to) === text.slice(start, end);
  return isSame ? { start: from, end: to } : undefined;
}

/** Where `[start, end)` of a block's text is for a reader; the line of the block where that cannot be told. */
export function placeOf(page: Page, { offsets, line }: Block, start: number, end: number): Range {
  const from = offsets[start] ?? -1;
  const to = offsets[end - 1] ?? -1;
  return from < 0 || to < from ? startOfLine(line) : rangeAt(page.lineStarts, from, to + 1);
}
