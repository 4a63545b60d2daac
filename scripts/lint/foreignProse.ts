import type { Page } from '../../src/lib/docs/page.ts';
import type { Block } from '../../src/lib/docs/prose.ts';
import type { Range } from '../../src/lib/finding.ts';
import type { Locale } from '../../src/lib/locales.ts';
import { blocksOf, han, placeOf } from './pageProse.ts';

/** Prose in another language than that of its page. */
export type ForeignProse = { range: Range; words: string };

type Script = {
  /** Letters of which a text in the language has some. */
  own: RegExp;
  /** What no text in the language has, in one run. */
  other?: RegExp;
};

const kana = '\\u3040-\\u30ff';
const hangul = '\\u1100-\\u11ff\\uac00-\\ud7a3';
// By ranges: properties of Unicode take ten times as long.
const scripts: Readonly<Record<string, Script>> = {
  Latn: { own: /[A-Za-z]/, other: new RegExp(`[${han}${kana}${hangul}]`) },
  Hans: { own: new RegExp(`[${han}]`) },
  Hant: { own: new RegExp(`[${han}]`) },
  // A sentence without kana is a Chinese one.
  Jpan: { own: new RegExp(`[${kana}]`), other: new RegExp(`[${han}]{12}`) },
  Kore: { own: new RegExp(`[${hangul}]`) },
};

/** Words of English in a row from which on a text is no name or title any more. */
const fewestWords = { heading: 5, paragraph: 7, tableCell: 7 } as const satisfies Record<Block['kind'], number>;

/** What of a page is not in its language: left over from the page that it was translated from. */
export function foreignProseOf(page: Page): ForeignProse[] {
  const { locale, frontMatter } = page;
  const script = locale && scriptOf(locale);
  if (!script) return [];
  const find = script === scripts['Latn'] ? findOther : findWhole;
  const inKeys = proseKeys.flatMap((key) => {
    const value = frontMatter?.data[key];
    const range = frontMatter?.ranges.get(`/${key}`);
    if (typeof value !== 'string' || !range || !find(value, () => hideQuotations(value), 'heading', script)) return [];
    return { range, words: shorten(value) };
  });
  const inBlocks = blocksOf(page).flatMap((block) => {
    const found = find(block.text, () => maskNames(page, block), block.kind, script);
    return found ? { range: placeOf(page, block, ...found), words: shorten(block.text.slice(...found)) } : [];
  });
  return [...inKeys, ...inBlocks];
}

const proseKeys = ['title', 'description', 'sidebar_label', 'pagination_label'] as const;

function shorten(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}

const scriptsByLocale = new Map<string, Script | undefined>();

function scriptOf(locale: Locale): Script | undefined {
  if (!scriptsByLocale.has(locale))
    scriptsByLocale.set(locale, scripts[new Intl.Locale(locale).maximize().script ?? '']);
  return scriptsByLocale.get(locale);
}

/** Whether the letters do not tell two languages apart. */
export function sharesScript(one: Locale, other: Locale): boolean {
  return scriptOf(one) === scriptOf(other);
}

type Span = [start: number, end: number];

type Find = (text: string, mask: () => string, kind: Block['kind'], script: Script) => Span | undefined;

/** Chinese in an English text, for example; not in a label of a link, a quotation, parentheses, or what says its language. */
const findOther: Find = (whole, mask, _kind, { other }) => {
  if (!other?.test(whole)) return undefined;
  const text = mask();
  const start = text.search(other);
  if (start < 0) return undefined;
  const run = /^[^\0\s\uFFFC\u0021-\u007e]+/.exec(text.slice(start))?.[0].length ?? 1;
  return [start, start + run];
};

/** A whole text without a letter of the language. */
const findWhole: Find = (whole, mask, kind, { own, other }) => {
  if (own.test(whole)) return undefined;
  const text = mask();
  // What stands between numbers, marks and code is a list of names.
  const words = text.match(/(?<![\w./:@-])[A-Za-z][a-z'’]*(?![\w./:@])/g) ?? [];
  const isEnglish =
    words.length >= fewestWords[kind] && words.filter((word) => functionWords.has(word.toLowerCase())).length > 1;
  return isEnglish || other?.test(text) ? [0, whole.length] : undefined;
};

/** Titles of products and pages do without them. */
const functionWords: ReadonlySet<string> = new Set(
  'a an and are as be can do does for from has have how if in is it its not of on or that the this to use was when which will with you your'.split(
    ' ',
  ),
);

/** The text with its quotations, labels of links and what says that it is in another language as `\0`. */
function maskNames(page: Page, { text, inlines, offsets }: Block): string {
  const shown = hideQuotations(text);
  let masked = '';
  let isMarked = false;
  for (const { kind, linked, start, end } of inlines) {
    if (kind === 'html') {
      const tag = /^<[^>]*>/.exec(page.text.slice(offsets[start], (offsets[start] ?? 0) + 200))?.[0] ?? '';
      isMarked = isMarked ? !tag.startsWith('</') : /\slang=/.test(tag);
    }
    masked += linked || isMarked ? '\0'.repeat(end - start) : shown.slice(start, end);
  }
  return masked;
}

function hideQuotations(text: string): string {
  return text.replace(quotation, (found) => '\0'.repeat(found.length));
}

/** Quoted as a name or example, or given as the original word. */
const quotation =
  /“[^“”]{1,200}”|"[^"]{1,200}"|「[^「」]{1,200}」|《[^《》]{1,200}》|‘[^‘’]{1,200}’|\([^()]{1,60}\)|（[^（）]{1,60}）/g;
