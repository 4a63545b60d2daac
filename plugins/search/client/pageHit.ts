import { toPageText, type Fragment, type Section } from './fragment.ts';
import { findSpans, joinSpans, toExcerpt, toPieces, type Piece, type Span } from './pieces.ts';
import { literalPattern, tellingTerms, type Query } from './query.ts';

export type SectionHit = { url: string; title: Piece[]; excerpt: Piece[] };

export type PageHit = {
  url: string;
  title: Piece[];
  /** Names of the guide and chapter around the page; empty at the top. */
  breadcrumbs: string;
  /** Absent where only sections answer the query. */
  excerpt?: Piece[];
  sections: SectionHit[];
  /** How literally the page answers: 2 contains the query as typed, 1 all of its terms, 0 the words Pagefind saw in it. */
  literal: 0 | 1 | 2;
};

const sectionLimit = 3;

/** Builds a result from a page's fragment, or nothing if a quoted phrase is missing in the page. */
export function toPageHit(fragment: Fragment, query: Query, baseUrl: string): PageHit | undefined {
  const page = toPageText(fragment);
  const title = fragment.meta['title'] ?? '';
  const contains = (text: string): boolean => [title, page.text].some((place) => literalPattern(text).test(place));
  if (!query.phrases.every(contains)) return undefined;

  const whole = literalPattern(query.text);
  const terms = tellingTerms(query).map(literalPattern);
  const mark = (text: string): Span[] => {
    const spans = findSpans(text, [whole]);
    return spans.length > 0 ? spans : findSpans(text, terms);
  };
  const literalSpans = mark(page.text);
  // Without a literal match the words that Pagefind took for one say why the page is here.
  const spans = literalSpans.length > 0 ? literalSpans : joinSpans(page.found);
  const url = toPath(fragment.url, baseUrl);

  const [opening, ...headed] = page.sections;
  const answering = bestSections(headed, spans);
  const openingAnswers = opening !== undefined && countInside(spans, opening.body) > 0;
  return {
    url,
    title: toPieces(title, mark(title)),
    breadcrumbs: fragment.meta['breadcrumbs'] ?? '',
    ...(opening &&
      (openingAnswers || answering.length === 0) && { excerpt: toExcerpt(page.text, spans, opening.body) }),
    sections: answering.map(({ heading, body }) => ({
      url: `${url}#${encodeURIComponent(heading?.id ?? '')}`,
      title: toPieces(heading?.text ?? '', mark(heading?.text ?? '')),
      excerpt: toExcerpt(page.text, spans, body),
    })),
    literal: contains(query.text) ? 2 : query.terms.every(contains) ? 1 : 0,
  };
}

/** The sections with the most matches, in the order of the page. */
function bestSections(sections: readonly Section[], spans: readonly Span[]): Section[] {
  return sections
    .map((section, at) => ({ section, at, count: countInside(spans, section.whole) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.at - b.at)
    .slice(0, sectionLimit)
    .sort((a, b) => a.at - b.at)
    .map(({ section }) => section);
}

function countInside(spans: readonly Span[], { start, end }: Span): number {
  return spans.filter((span) => span.start >= start && span.end <= end).length;
}

/** The path the router knows: under the locale's base URL, whatever root Pagefind named, without a file ending. */
export function toPath(url: string, baseUrl: string): string {
  const path = url.replace(/^https?:\/\/[^/]+/u, '').replace(/^\/*/u, '/');
  const rooted = path.startsWith(baseUrl) ? path : baseUrl + path.slice(1);
  return rooted.replace(/(?:index)?\.html$/u, '');
}
