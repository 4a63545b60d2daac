import type { Span } from './pieces.ts';

/** What Pagefind stores of a page, and where the query's words stand in it. Undocumented parts are optional. */
export type Fragment = {
  url: string;
  content: string;
  /** The same with the word borders of Chinese (zero-width spaces), `<` and `>` escaped. */
  raw_content?: string;
  meta: Record<string, string>;
  anchors: readonly { element: string; id: string; text?: string; location: number }[];
  /** Indices of the words that answered the query. */
  locations?: readonly number[];
};

export type Section = {
  /** Absent for the text above the first heading. */
  heading?: { id: string; text: string };
  /** The text below the heading. */
  body: Span;
  /** Heading included. */
  whole: Span;
};

export type PageText = {
  text: string;
  sections: Section[];
  /** The words that Pagefind found, as characters of the text. */
  found: Span[];
};

/** Joins a fragment's words to one text and cuts it at its headings. */
export function toPageText(fragment: Fragment): PageText {
  const raw = (fragment.raw_content ?? fragment.content).replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  // As Pagefind does: zero-width spaces mark the words of a language without spaces.
  const chinese = raw.includes('\u200b');
  const words = raw.split(chinese ? '\u200b' : /[^\S\ufeff]+/u);
  const joiner = chinese ? '' : ' ';
  const text = words.join(joiner);

  const starts: number[] = [];
  let at = 0;
  for (const word of words) {
    starts.push(at);
    at += word.length + joiner.length;
  }
  const startOf = (location: number): number => Math.min(starts[location] ?? text.length, text.length);

  const headings = fragment.anchors
    .filter(({ element, text: label }) => /^h[2-6]$/i.test(element) && label?.trim())
    .map(({ id, text: label = '', location }) => ({ id, text: label.trim(), start: startOf(location) }))
    .sort((a, b) => a.start - b.start);
  const opening = { id: '', text: fragment.meta['title'] ?? '', start: 0 };
  const sections = [opening, ...headings].map((heading, index): Section => {
    const whole = { start: heading.start, end: headings[index]?.start ?? text.length };
    return {
      ...(index > 0 && { heading: { id: heading.id, text: heading.text } }),
      whole,
      body: { start: bodyStart(text, whole, heading.text), end: whole.end },
    };
  });
  const found = (fragment.locations ?? []).map((location) => {
    const word = (words[location] ?? '').trimEnd().replace(/[，。、；：,.;:]+$/u, '');
    return { start: startOf(location), end: startOf(location) + word.length };
  });
  return { text, sections, found };
}

/** Pagefind puts a heading before its text and ends it with a full stop. */
function bodyStart(text: string, whole: Span, heading: string): number {
  if (!text.startsWith(heading, whole.start)) return whole.start;
  const behind = whole.start + heading.length;
  const gap = /^\.?\s*/u.exec(text.slice(behind, whole.end))?.[0].length ?? 0;
  return Math.min(behind + gap, whole.end);
}
