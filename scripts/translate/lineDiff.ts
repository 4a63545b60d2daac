import { diffArrays } from 'diff';

/** A stretch of a line; `marked` when the other text does not have it. */
export type Span = { text: string; marked: boolean };

/** A line of one text or of both, with its number in the second one; or how many equal lines are left out. */
export type DiffLine = { sign: '|' | '-' | '+'; spans: readonly Span[]; line?: number } | { sign: '…'; count: number };

/** Equal lines that stay around a change. */
const context = 2;
/** Beyond so many differences the two texts have little to do with each other, and finding the fewest takes long. */
const maxEdits = 2000;
const maxWordEdits = 300;
/** Longer lines are compared as a whole. */
const maxLineLength = 4000;
/** Lines that share less than this of their characters are two different lines. */
const minShare = 0.3;

/**
 * What has changed between two texts, line by line; lines that were rewritten have their words compared. `first` is the number
 * of the second text's first line. Pure.
 */
export function diffLines(before: string, after: string, first = 1): DiffLine[] {
  const [old, now] = [toLines(before), toLines(after)];
  const parts = diffArrays(old, now, { maxEditLength: maxEdits }) ?? [
    { value: old, removed: true, added: false },
    { value: now, removed: false, added: true },
  ];
  const lines: DiffLine[] = [];
  let line = first;
  for (const [index, { value, added, removed }] of parts.entries()) {
    if (removed) {
      const next = parts[index + 1];
      const pairs = pairLines(value, next?.added ? next.value : []);
      for (const spans of pairs.old) lines.push({ sign: '-', spans });
    } else if (added) {
      const previous = parts[index - 1];
      const pairs = pairLines(previous?.removed ? previous.value : [], value);
      for (const spans of pairs.now) lines.push({ sign: '+', spans, line: line++ });
    } else {
      const equal = value.map((text) => ({ sign: '|' as const, spans: [plain(text)], line: line++ }));
      const ends = { isFirst: index === 0, isLast: index === parts.length - 1 };
      for (const one of shorten(equal, ends)) lines.push(one);
    }
  }
  return lines;
}

/** The lines of a text, all of them with the same sign. Pure. */
export function toDiffLines(text: string, sign: '|' | '-' | '+', first?: number): DiffLine[] {
  return toLines(text).map((line, index) => ({
    sign,
    spans: [plain(line)],
    ...(first !== undefined && { line: first + index }),
  }));
}

function toLines(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

function plain(text: string): Span {
  return { text, marked: false };
}

function shorten(
  equal: readonly (DiffLine & { sign: '|' })[],
  { isFirst, isLast }: { isFirst: boolean; isLast: boolean },
): DiffLine[] {
  const head = isFirst ? 0 : context;
  const tail = isLast ? 0 : context;
  const count = equal.length - head - tail;
  // A note about one line takes as much room as the line.
  if (count <= 1) return [...equal];
  return [...equal.slice(0, head), { sign: '…', count }, ...equal.slice(equal.length - tail)];
}

type Pairs = { old: Span[][]; now: Span[][] };

/** Compares the words of the lines that stand in the same place. */
function pairLines(old: readonly string[], now: readonly string[]): Pairs {
  const pairs: Pairs = { old: old.map((text) => [plain(text)]), now: now.map((text) => [plain(text)]) };
  for (let index = 0; index < Math.min(old.length, now.length); index++) {
    const compared = compareWords(old[index] ?? '', now[index] ?? '');
    if (compared) [pairs.old[index], pairs.now[index]] = compared;
  }
  return pairs;
}

function compareWords(old: string, now: string): [Span[], Span[]] | undefined {
  if (Math.max(old.length, now.length) > maxLineLength) return undefined;
  const parts = diffArrays(toWords(old), toWords(now), { maxEditLength: maxWordEdits });
  if (!parts) return undefined;
  const spans = parts.map(({ value, added, removed }) => ({ text: value.join(''), added, removed }));
  const common = spans
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { text }) => sum + text.length, 0);
  if (common < minShare * Math.max(old.length, now.length)) return undefined;
  const side = (other: 'added' | 'removed', own: 'added' | 'removed'): Span[] =>
    spans.filter((span) => !span[other]).map((span) => ({ text: span.text, marked: span[own] }));
  return [side('added', 'removed'), side('removed', 'added')];
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Chinese has no spaces between its words. */
function toWords(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
