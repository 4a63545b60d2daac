import { diffArrays } from 'diff';
import type { Locale } from '../../../src/lib/locales.ts';

export type DiffPart = { op: 'same' | 'del' | 'ins'; text: string };

/**
 * A piece of the difference between two texts, one or more lines long. `changed`: parts of it differ; `skipped`: lines that are
 * the same and far from any change.
 */
export type DiffRow =
  | { kind: 'same' | 'del' | 'ins'; text: string }
  | { kind: 'changed'; parts: DiffPart[] }
  | { kind: 'skipped'; lines: number };

/** Lines shown before and after a change. */
const context = 2;
/** A gap shorter than this is shown. */
const shortestGap = 4;
/** Two pieces with less in common than this are shown one after the other. */
const minCommon = 0.4;
/** Characters from which on pieces are not compared word by word. */
const longest = 20_000;
/** Characters of one text that are compared word by word; what comes after them is shown as old and new lines. */
const longestInAll = 200_000;
/** Lines or words that may differ; texts with less in common take long to compare, and nobody reads what comes out. */
const maxEditLength = 1000;

/** The difference between two texts of one language: by lines and, where they are alike, by words. */
export function diffTexts(before: string, after: string, locale: Locale): DiffRow[] {
  const [then, now] = [toLines(before), toLines(after)];
  const [wasCode, isCode] = [findCode(then), findCode(now)];
  const rows: DiffRow[] = [];
  let [at, place] = [0, 0];
  let left = longestInAll;
  const changes = diffArrays(then, now, { maxEditLength }) ?? [
    { added: false, removed: true, value: then, count: then.length },
    { added: true, removed: false, value: now, count: now.length },
  ];
  for (const [index, { added, removed, value }] of changes.entries()) {
    if (removed) {
      const next = changes[index + 1];
      const isInCode = (wasCode[at] ?? false) || (isCode[place] ?? false);
      if (next?.added) {
        left -= countCharacters(value) + countCharacters(next.value);
        const pieces = left < 0 ? toApart(value, next.value) : diffPieces(value, next.value, { locale, isInCode });
        for (const piece of pieces) rows.push(piece);
      } else rows.push({ kind: 'del', text: value.join('\n') });
      at += value.length;
    } else if (added) {
      if (!changes[index - 1]?.removed) rows.push({ kind: 'ins', text: value.join('\n') });
      place += value.length;
    } else {
      rows.push(...shorten(value, { isFirst: index === 0, isLast: index === changes.length - 1 }));
      at += value.length;
      place += value.length;
    }
  }
  return rows;
}

function countCharacters(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

function toApart(before: readonly string[], after: readonly string[]): DiffRow[] {
  return [
    { kind: 'del', text: before.join('\n') },
    { kind: 'ins', text: after.join('\n') },
  ];
}

function toLines(text: string): string[] {
  const lines = text.replace(/\n+$/, '').split('\n');
  return lines.length === 1 && lines[0] === '' ? [] : lines;
}

/** Which lines belong to a fenced block of code. */
function findCode(lines: readonly string[]): boolean[] {
  let fence: string | undefined;
  return lines.map((line) => {
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined) {
      fence = mark;
      return mark !== undefined;
    }
    if (mark?.startsWith(fence)) fence = undefined;
    return true;
  });
}

function shorten(lines: readonly string[], { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): DiffRow[] {
  const head = isFirst ? 0 : context;
  const tail = isLast ? 0 : context;
  const gap = lines.length - head - tail;
  if (gap < shortestGap) return [{ kind: 'same', text: lines.join('\n') }];
  const before = lines.slice(0, head).join('\n');
  const after = tail === 0 ? '' : lines.slice(-tail).join('\n');
  return [
    ...(head > 0 ? [{ kind: 'same', text: before } as const] : []),
    { kind: 'skipped', lines: gap },
    ...(tail > 0 ? [{ kind: 'same', text: after } as const] : []),
  ];
}

type PieceOptions = { locale: Locale; isInCode: boolean };

function diffPieces(before: readonly string[], after: readonly string[], options: PieceOptions): DiffRow[] {
  // Line by line where that is what happened, so that a changed line stands beside its own old text.
  if (before.length === after.length)
    return before.flatMap((line, index) => diffPiece(line, after[index] ?? '', options));
  return diffPiece(before.join('\n'), after.join('\n'), options);
}

function diffPiece(before: string, after: string, { locale, isInCode }: PieceOptions): DiffRow[] {
  const apart = toApart([before], [after]);
  if (before.length + after.length > longest) return apart;
  const comparator = isInCode ? undefined : sameInProse;
  const changes = diffArrays(toWords(before, locale), toWords(after, locale), {
    maxEditLength,
    ...(comparator && { comparator }),
  });
  if (!changes) return apart;
  const parts = changes.map(({ added, removed, value }): DiffPart => ({
    op: added ? 'ins' : removed ? 'del' : 'same',
    text: value.join(''),
  }));
  const same = parts.reduce((sum, { op, text }) => sum + (op === 'same' ? text.trim().length : 0), 0);
  const isAlike = same >= minCommon * Math.max(before.length, after.length);
  return isAlike && parts.some(({ op }) => op !== 'same') ? [{ kind: 'changed', parts: joinParts(parts) }] : apart;
}

function toWords(text: string, locale: Locale): string[] {
  return Array.from(new Intl.Segmenter(locale, { granularity: 'word' }).segment(text), ({ segment }) => segment);
}

/** In prose, where lines are broken means nothing. */
function sameInProse(left: string, right: string): boolean {
  return left === right || (left.trim() === '' && right.trim() === '');
}

/** Changes with nothing but a space between them are one. */
function joinParts(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  let pending = { del: '', ins: '' };
  const flush = (): void => {
    for (const op of ['del', 'ins'] as const) if (pending[op] !== '') joined.push({ op, text: pending[op] });
    pending = { del: '', ins: '' };
  };
  for (const [index, { op, text }] of parts.entries()) {
    const isGap = op === 'same' && /^[^\S\n]+$/.test(text) && index > 0 && index < parts.length - 1;
    if (op !== 'same') pending[op] += text;
    else if (isGap && pending.del !== '' && pending.ins !== '') {
      pending.del += text;
      pending.ins += text;
    } else {
      flush();
      joined.push({ op, text });
    }
  }
  flush();
  return joined;
}
