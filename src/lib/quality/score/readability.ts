import { languageOf, type Language } from '../../docs/language.ts';
import type { Page } from '../../docs/page.ts';
import { positionAt } from '../../docs/lines.ts';
import { proseOf, type Block } from '../../docs/prose.ts';
import { countTokens, sentencesOf } from '../../docs/sentences.ts';
import { codeBlocksOf } from '../../docs/tree.ts';
import { costs } from './costs.ts';
import { badness, shareOf, toPart, withoutScore } from './parts.ts';
import type { PartScore, Remark, Tolerance } from './quality.ts';
import type { Subject } from './scorePage.ts';

type Measured = { tokens: number; line: number };

/** Lengths of sentences and paragraphs, against the limits of the page's language, and the share of code. */
export function scoreReadability({ page, rules }: Subject): PartScore {
  const language = languageOf(page.text, page.locale);
  const paragraphs = proseOf(page).filter(({ kind }) => kind === 'paragraph');
  const sentences = paragraphs.flatMap((block) => measureSentences(block, page));
  if (language === undefined || sentences.length === 0) return withoutScore('readability', { id: 'no-prose' });
  const { sentence, paragraph, code } = rules.readability;
  const lengths = paragraphs.map(({ text, line }) => ({ tokens: countTokens(text), line }));
  const share = codeShareOf(page);
  const losses: Remark[] = [
    toLoss('sentences-long', costs.readability.sentences, { measured: sentences, limits: sentence, language }),
    toLoss('paragraphs-long', costs.readability.paragraphs, { measured: lengths, limits: paragraph, language }),
    {
      id: 'code-heavy',
      lost: costs.readability.code * badness(share, code),
      values: { percent: Math.round(share * 100) },
    },
  ];
  return toPart('readability', losses, {
    id: 'readable',
    values: { count: sentences.length, tokens: findLongest(sentences).tokens },
  });
}

type Lengths = { measured: readonly Measured[]; limits: Tolerance & Record<Language, number>; language: Language };

function toLoss(
  id: 'sentences-long' | 'paragraphs-long',
  cost: number,
  { measured, limits, language }: Lengths,
): Remark {
  const limit = limits[language];
  const long = measured.filter(({ tokens }) => tokens > limit);
  return {
    id,
    lost: cost * badness(shareOf(long.length, measured.length), limits),
    values: { count: long.length, of: measured.length, limit, ...findLongest(measured) },
  };
}

function measureSentences(block: Block, { lineStarts }: Page): Measured[] {
  return sentencesOf(block).map(({ text, start }) => {
    const offset = block.offsets[start] ?? -1;
    return { tokens: countTokens(text), line: offset < 0 ? block.line : positionAt(lineStarts, offset).line };
  });
}

/** The first of the longest ones. */
function findLongest(measured: readonly Measured[]): Measured {
  return measured.reduce((longest, one) => (one.tokens > longest.tokens ? one : longest), { tokens: 0, line: 0 });
}

/** The share of lines with something in them that is code. */
function codeShareOf({ tree, text, bodyStart }: Page): number {
  const count = (part: string) => part.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '').length;
  const code = codeBlocksOf(tree).reduce((sum, { value }) => sum + count(value), 0);
  return Math.min(1, shareOf(code, count(text.slice(bodyStart))));
}
