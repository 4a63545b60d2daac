/** A stretch of page text, for rendering as text: page text never becomes HTML. */
export type Piece = { text: string; marked: boolean };

/** Characters [start, end). */
export type Span = { start: number; end: number };

const latin = /[\p{Script=Latin}\p{N}]/u;

/**
 * Where the patterns match, in order, overlaps joined. A match that begins inside a Latin word is none:
 * the `in` of `print` says nothing. Not a lookbehind in the pattern, which older Safaris cannot read.
 */
export function findSpans(text: string, patterns: readonly RegExp[]): Span[] {
  const spans = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  const insideWord = ({ start }: Span): boolean => latin.test(text[start - 1] ?? '') && latin.test(text[start] ?? '');
  return joinSpans(spans.filter((span) => span.end > span.start && !insideWord(span)));
}

/** Sorts spans and joins those that touch or overlap. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}

/** Cuts `within` of the text at the borders of the spans. */
export function toPieces(text: string, spans: readonly Span[], within: Span = { start: 0, end: text.length }): Piece[] {
  const pieces: Piece[] = [];
  let at = within.start;
  const push = (end: number, marked: boolean): void => {
    if (end > at) pieces.push({ text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const span of spans) {
    if (span.end <= within.start || span.start >= within.end) continue;
    push(Math.max(span.start, at), false);
    push(Math.min(span.end, within.end), true);
  }
  push(within.end, false);
  return pieces;
}

/** Excerpt lengths in characters: a Chinese character is as wide as two Latin ones and says more. */
const excerptLength = { han: 68, latin: 150 };

/** The part of `body` with the most marks, about two lines long, with an ellipsis where it was cut. */
export function toExcerpt(text: string, spans: readonly Span[], body: Span): Piece[] {
  const length = /\p{Script=Han}/u.test(text.slice(body.start, body.end)) ? excerptLength.han : excerptLength.latin;
  const inside = spans.filter((span) => span.start >= body.start && span.end <= body.end);
  const best = inside.reduce<{ start: number; count: number }>(
    (densest, { start }) => {
      const count = inside.filter((span) => span.start >= start && span.end <= start + length * 0.75).length;
      return count > densest.count ? { start, count } : densest;
    },
    { start: body.start, count: 0 },
  );
  const lead = Math.min(best.start, Math.max(body.start, best.start - Math.floor(length / 4)));
  const start = lead === body.start ? lead : wordStart(text, lead, best.start);
  const end = wordEnd(text, Math.min(body.end, start + length), body.end);
  const pieces = toPieces(text, spans, { start, end });
  if (start > body.start) pieces.unshift({ text: '…', marked: false });
  if (end < body.end) pieces.push({ text: '…', marked: false });
  return pieces;
}

const wordCharacter = /[\p{Script=Latin}\p{N}_.-]/u;

/** The first border of a word at or behind `at`, so that an excerpt does not begin inside one. */
function wordStart(text: string, at: number, latest: number): number {
  let start = at;
  while (start < latest && wordCharacter.test(text[start - 1] ?? '') && wordCharacter.test(text[start] ?? ''))
    start += 1;
  while (start < latest && /[\s，。、；：,.;:)）]/u.test(text[start] ?? '')) start += 1;
  return start;
}

function wordEnd(text: string, at: number, latest: number): number {
  let end = at;
  while (
    end < latest &&
    end - at < 30 &&
    wordCharacter.test(text[end - 1] ?? '') &&
    wordCharacter.test(text[end] ?? '')
  )
    end += 1;
  return end;
}
