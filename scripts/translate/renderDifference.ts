import { safeLine } from '../report/safe.ts';
import type { SectionDifference } from '../../src/lib/translations/readDifferences.ts';
import { diffLines, toDiffLines, type DiffLine, type Span } from './lineDiff.ts';
import type { TranslateWords } from './words.ts';

/** A section that has changed, and where its texts are. */
export type PlacedDifference = SectionDifference & {
  sourceFile: string;
  file: string;
  /** 1-based line in the translation; absent when it has no such section. */
  line?: number;
  /** For a section that is new or has moved: that of the translation behind which it belongs, or `first`. */
  behind?: { title: string; line: number } | 'first';
};

const codes = { bold: 1, red: 31, green: 32, gray: 90, removed: '7;31', added: '7;32' } as const;

/**
 * One section: what has changed in the source, and the translation as it is, with their places. Colours only where wanted;
 * without them, words that differ stand in `[-…-]` and `{+…+}`. What comes from pages is made harmless. Pure.
 */
export function renderDifference(
  difference: PlacedDifference,
  { words, color, number, count }: { words: TranslateWords; color: boolean; number: number; count: number },
): string {
  const { id, title, change, kind, range, file, sourceFile, before, after, translated, line, behind } = difference;
  const paint = toPaint(color);
  const start = range?.start.line;
  const what = change === 'changed' ? words.changedIn(words.kind[kind]) : words.change[change];
  const name = title === '' ? id : `${id}  ${title}`;
  const lines = [paint('bold', `[${number}/${count}] ${safeLine(words.section(name, what))}`)];
  const show = (shown: readonly DiffLine[]): void => {
    for (const one of shown) lines.push(renderLine(one, { words, color }));
  };
  if (change === 'removed') {
    lines.push(safeLine(words.sourceWas(sourceFile)));
    show(toDiffLines(before ?? '', '-'));
  } else {
    const place = toPlace(sourceFile, start);
    lines.push(safeLine(change === 'changed' ? words.sourceAt(place) : words.source(place)));
    if (change !== 'moved' || before !== after)
      show(before === undefined ? toDiffLines(after ?? '', '+', start) : diffLines(before, after ?? '', start));
  }
  if (translated === undefined) {
    if (change !== 'removed') lines.push(safeLine(words.noTranslation(file)));
  } else {
    lines.push(safeLine(words.translationAt(toPlace(file, line))));
    show(toDiffLines(translated, '|', line));
  }
  if (change === 'removed' && translated !== undefined) lines.push(words.deleteIt);
  if (behind === 'first') lines.push(words.putFirst);
  else if (behind) lines.push(safeLine(words.putBehind(toPlace(file, behind.line), behind.title)));
  return lines.map((one) => `${one}\n`).join('');
}

/** `file:line`, which terminals and editors open. */
export function toPlace(file: string, line: number | undefined): string {
  return line === undefined ? file : `${file}:${line}`;
}

type Paint = (style: keyof typeof codes, text: string) => string;

function toPaint(color: boolean): Paint {
  return (style, text) => (color ? `\u001B[${codes[style]}m${text}\u001B[0m` : text);
}

function renderLine(line: DiffLine, { words, color }: { words: TranslateWords; color: boolean }): string {
  const paint = toPaint(color);
  if (line.sign === '…') return paint('gray', `       … ${words.omitted(line.count)}`);
  const { sign, spans } = line;
  const number = String(line.line ?? '').padStart(6);
  // Two harmless stretches can make a command together.
  const text = spans
    .map((span) => renderSpan(span, sign, paint))
    .join('')
    .replaceAll('##[', '## [');
  const gutter = `${paint('gray', number)} ${paint(sign === '-' ? 'red' : sign === '+' ? 'green' : 'gray', sign)}`;
  return `${gutter} ${text}`.trimEnd();
}

function renderSpan({ text, marked }: Span, sign: '|' | '-' | '+', paint: Paint): string {
  // Nothing stands at the start of a line here: `:::note` must not be taken for a command, and not look like another text.
  const harmless = safeLine(`|${text.replaceAll('\t', '    ')}`).slice(1);
  if (sign === '|' || harmless === '') return harmless;
  const style = sign === '-' ? 'red' : 'green';
  if (!marked) return paint(style, harmless);
  const [style2, open, close] = sign === '-' ? (['removed', '[-', '-]'] as const) : (['added', '{+', '+}'] as const);
  const painted = paint(style2, harmless);
  return painted === harmless ? open + harmless + close : painted;
}
