import { buildDuplicateIndex, type Duplicate, type Place } from '../../docs/duplicates/duplicateIndex.ts';
import { paragraphsOf } from '../../docs/duplicates/paragraphs.ts';
import { positionAt } from '../../docs/lines.ts';
import type { Page } from '../../docs/page.ts';
import type { QualityRules } from './quality.ts';

/** Two paragraphs that say the same. */
export type Repetition = {
  /** The later one. */
  file: string;
  /** 1-based. */
  line: number;
  first: { file: string; line: number };
  /** The beginning of the later one, in one line of Markdown. */
  excerpt: string;
  tokens: number;
  /** 1 when they are equal, else the share of their runs of five tokens that is. */
  similarity: number;
};

const excerptLength = 80;

/** Every paragraph that repeats an earlier one; equal ones first, then the most alike, long ones before short ones. */
export function findRepetitions(
  pages: readonly Page[],
  { minTokens, similarity }: QualityRules['duplicates'],
): Repetition[] {
  const compared = pages.map((page) => ({ ...page, paragraphs: paragraphsOf(page) }));
  const index = buildDuplicateIndex(compared);
  return compared
    .flatMap((page) =>
      [...index.exactIn(page, minTokens), ...index.nearIn(page, { minTokens, similarity })].map((duplicate) =>
        toRepetition({ page, paragraph: duplicate.paragraph }, duplicate),
      ),
    )
    .sort(
      (a, b) =>
        b.similarity - a.similarity ||
        b.tokens - a.tokens ||
        (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line),
    );
}

function toRepetition(later: Place, { first, similarity }: Duplicate): Repetition {
  const { start, end, tokens } = later.paragraph;
  const text = later.page.text.slice(start, end).replaceAll(/\s*[\r\n][\s>]*/g, ' ');
  const characters = [...text];
  return {
    ...toPlace(later),
    first: toPlace(first),
    excerpt: characters.length > excerptLength ? `${characters.slice(0, excerptLength - 1).join('')}…` : text,
    tokens,
    similarity,
  };
}

function toPlace({ page, paragraph }: Place): { file: string; line: number } {
  return { file: page.file, line: positionAt(page.lineStarts, paragraph.start).line };
}
