import { visit } from 'unist-util-visit';
import type { Page } from '../page.ts';
import { encodeSketch } from './sketch.ts';
import { tokensOf } from './tokens.ts';

/** A paragraph of prose, as it is kept in a cache to be compared with those of other pages. */
export type Paragraph = {
  /** UTF-16 offsets in the page's text. */
  start: number;
  end: number;
  /** Words, and single Han characters. */
  tokens: number;
  /** See sketch.ts. */
  sketch: string;
};

/** Shorter ones are not kept: they are alike by chance. */
const fewestTokens = 20;

/** The paragraphs of a page, those in lists and quotations too; not headings, cells of tables, code, or titles of admonitions. */
export function paragraphsOf({ tree, text }: Pick<Page, 'tree' | 'text'>): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  visit(tree, 'paragraph', ({ data, position }) => {
    const [start, end] = [position?.start.offset, position?.end.offset];
    if (start === undefined || end === undefined || (data && 'directiveLabel' in data)) return;
    const tokens = tokensOf(text.slice(start, end));
    if (tokens.length >= fewestTokens)
      paragraphs.push({ start, end, tokens: tokens.length, sketch: encodeSketch(tokens) });
  });
  return paragraphs;
}
