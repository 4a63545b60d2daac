import { commentSyntaxOf, type CommentSyntax } from './commentSyntax.ts';

/** Stands where a comment was until the lines that held nothing else are dropped. */
const gap = '\0';
/** Code that stands farther in is not at the start of a line. */
const maxMargin = 200;

/**
 * Code without its comments, which are translated, so that it can be compared with the same code in another language. White space
 * at the ends of lines goes too, and lines that held nothing but a comment with the blank line behind them. Code in a
 * language that is not known, and what programs printed (`text`, `console`), is returned as it is, with LF. Comments that programs read
 * stay (`#!/bin/sh`, `//go:embed`, `# syntax=`); the lines of a here-document and of a YAML block are code, too. Regular expressions
 * in JavaScript are not known: one with `//` in it ends there. Linear in the length.
 */
export function stripComments(code: string, lang: string | null | undefined): string {
  const text = code.replaceAll('\r\n', '\n');
  const syntax = commentSyntaxOf(lang ?? '');
  return syntax ? withoutGaps(markComments(text.replaceAll(gap, '\uFFFD'), syntax)) : text;
}

function withoutGaps(marked: string): string {
  const lines: string[] = [];
  let hasDropped = false;
  for (const line of marked.split('\n')) {
    const rest = line.replaceAll(gap, '').trimEnd();
    if (rest === '' && line.includes(gap)) hasDropped = true;
    else if (rest !== '' || !hasDropped || (lines.at(-1) ?? '') !== '') {
      lines.push(rest);
      if (rest !== '') hasDropped = false;
    }
  }
  return lines.join('\n').trimEnd();
}

/** The code with `gap` in the place of every comment. */
function markComments(code: string, syntax: CommentSyntax): string {
  const marks = toPattern(syntax);
  const unclosed = new Set<string>();
  const heredocs: string[] = [];
  let marked = '';
  let copied = 0;
  let last = '';
  const take = (end: number): void => {
    const part = code.slice(copied, end);
    last = part.trimEnd().at(-1) ?? last;
    marked += part;
    copied = end;
  };
  const drop = (start: number, end: number): void => {
    take(start);
    marked += gap;
    copied = marks.lastIndex = end;
  };
  for (let match = marks.exec(code); match; match = marks.exec(code)) {
    const [mark] = match;
    const { index } = match;
    if (mark === '\n') marks.lastIndex = heredocs.length > 0 ? passHeredocs(index + 1) : index + 1;
    else if (mark === '<<') readHeredoc(index);
    else if (!passComment(mark, index)) passString(mark, index);
  }
  take(code.length);
  return marked;

  function passComment(mark: string, index: number): boolean {
    const block = syntax.block.find(({ open }) => open === mark);
    const end = block && !unclosed.has(mark) ? code.indexOf(block.close, index + mark.length) : -1;
    if (block && end >= 0) {
      drop(index, end + block.close.length);
      return true;
    }
    if (block) unclosed.add(mark);
    const line = syntax.line.find((one) => one.mark === mark);
    if (!line || !isAt(line.at, index) || syntax.kept?.test(code.slice(index, index + 40))) return false;
    drop(index, endOfLine(index));
    return true;
  }

  function isAt(at: CommentSyntax['line'][number]['at'], index: number): boolean {
    const before = code[index - 1] ?? '\n';
    // `https://` outside of quotes.
    if (at === 'anywhere') return !(code[index] === '/' && before === ':');
    if (at === 'start') {
      const margin = code.slice(Math.max(0, index - maxMargin), index);
      return (
        /^[ \t]*$/.test(margin.slice(margin.lastIndexOf('\n') + 1)) && (index < maxMargin || margin.includes('\n'))
      );
    }
    return at.behind.includes(before);
  }

  function passString(mark: string, index: number): void {
    const string = syntax.strings.find(({ quote }) => quote === mark);
    if (!string || (string.isAtWord && !' \t\n[{(,:='.includes(code[index - 1] ?? '\n'))) return;
    if (string.isCharacter) {
      characterLiteral.lastIndex = index;
      if (characterLiteral.test(code)) marks.lastIndex = characterLiteral.lastIndex;
      return;
    }
    const end = string.hasLines && unclosed.has(mark) ? -1 : endOfString(mark, index, string);
    if (end < 0 && string.hasLines) unclosed.add(mark);
    if (end < 0) return;
    take(index);
    if (syntax.hasDocStrings && mark.length === 3 && (last === ':' || last === '') && isAt('start', index))
      drop(index, end);
    else marks.lastIndex = end;
  }

  /** -1 when nothing closes it. */
  function endOfString(
    quote: string,
    index: number,
    { hasEscapes, hasLines, isDoubled }: CommentSyntax['strings'][number],
  ): number {
    const stop = hasLines ? code.length : endOfLine(index);
    for (let at = index + quote.length; at < stop; at++) {
      if (hasEscapes && code[at] === '\\') at++;
      else if (isDoubled && code.startsWith(quote + quote, at)) at++;
      else if (code.startsWith(quote, at)) return at + quote.length;
    }
    return -1;
  }

  function endOfLine(index: number): number {
    const end = code.indexOf('\n', index);
    return end < 0 ? code.length : end;
  }

  function readHeredoc(index: number): void {
    heredocMark.lastIndex = index;
    const found = heredocMark.exec(code);
    if (!found) return;
    heredocs.push(found[2] ?? '');
    marks.lastIndex = heredocMark.lastIndex;
  }

  /** Drops the lines of here-documents that are comments in whatever is written there. */
  function passHeredocs(start: number): number {
    let at = start;
    while (at < code.length && heredocs.length > 0) {
      const end = endOfLine(at);
      const line = code.slice(at, end);
      if (line.trim() === heredocs[0]) heredocs.shift();
      else if (/^\s*#(?!!\/)/.test(line)) drop(at, end);
      at = end + 1;
    }
    heredocs.length = 0;
    return at;
  }
}

const characterLiteral = /'(?:\\[^\n]{1,10}?|[^\\'\n]{1,2})'/y;
const heredocMark = /<<[-~]?[ \t]*(["']?)([A-Za-z_]\w*)\1/y;

/** Whatever can begin a comment or a string, the longer first. */
function toPattern({ line, block, strings, hasHeredocs }: CommentSyntax): RegExp {
  const marks = [
    ...line.map(({ mark }) => mark),
    ...block.map(({ open }) => open),
    ...strings.map(({ quote }) => quote),
  ]
    .sort((a, b) => b.length - a.length)
    .map((mark) => mark.replace(/[^\w\s]/g, '\\$&'));
  // What is escaped outside of a string begins nothing.
  return new RegExp(['\\\\[^\\n]', ...marks, ...(hasHeredocs ? ['<<', '\\n'] : [])].join('|'), 'g');
}
