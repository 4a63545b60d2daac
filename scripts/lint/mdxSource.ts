import { findFrontMatter } from '../../src/lib/docs/frontMatter.ts';

/** What is Markdown but not MDX, and keeps a page from being read. */
export type ForeignSyntax = {
  kind: 'comment' | 'autolink';
  /** UTF-16 offsets. */
  start: number;
  end: number;
  /** What stands between the signs that open and close it. */
  inner: string;
};

const scheme = '(?:https?|ftp):\\/\\/|mailto:';
const mail = '[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+';
const autolink = new RegExp(`<((?:${scheme})[^\\s<>]+|${mail})>`, 'iy');

/**
 * The comments `<!-- … -->` and links `<https://…>` of an MDX page that stand outside code and expressions. Reads the source:
 * a page that has one has no tree.
 */
export function foreignSyntaxIn(source: string): ForeignSyntax[] {
  const text = maskBlocks(source);
  const codeEnds = inlineCodeEnds(text);
  const lastCommentEnd = source.lastIndexOf('-->');
  // Of each brace that is open, how much was found before it: what an expression holds is not Markdown.
  const braces: number[] = [];
  const found: ForeignSyntax[] = [];
  const signs = /\\[^]|`+|\{|\}|<(?=[!A-Za-z0-9])/g;
  for (let match = signs.exec(text); match; match = signs.exec(text)) {
    const { 0: sign, index } = match;
    if (sign === '{') braces.push(found.length);
    else if (sign === '}') found.length = braces.pop() ?? found.length;
    else if (sign.startsWith('`')) signs.lastIndex = codeEnds.get(index) ?? signs.lastIndex;
    else if (sign === '<') {
      const syntax =
        index < lastCommentEnd && text.startsWith('<!--', index)
          ? readComment(source, index)
          : readAutolink(text, index);
      if (!syntax) continue;
      found.push(syntax);
      signs.lastIndex = syntax.end;
    }
  }
  return found;
}

function readComment(source: string, start: number): ForeignSyntax | undefined {
  const close = source.indexOf('-->', start + 4);
  return close < 0 ? undefined : { kind: 'comment', start, end: close + 3, inner: source.slice(start + 4, close) };
}

function readAutolink(text: string, start: number): ForeignSyntax | undefined {
  if (isTarget(text, start)) return undefined;
  autolink.lastIndex = start;
  const [all, inner] = autolink.exec(text) ?? [];
  return all && inner ? { kind: 'autolink', start, end: start + all.length, inner } : undefined;
}

/** Whether a link of the form `[a](<b>)` or a definition of the form `[a]: <b>` has its target here. */
function isTarget(text: string, start: number): boolean {
  let before = start - 1;
  while (/\s/.test(text.charAt(before))) before--;
  return text[before - 1] === ']' && (text[before] === '(' || text[before] === ':');
}

/** Where the inline code ends that a run of backticks opens: behind the next run of the same length in its paragraph. */
function inlineCodeEnds(text: string): Map<number, number> {
  const ends = new Map<number, number>();
  // By length. A run inside another code gets an end too; whoever reads from left to right never asks for it.
  const open = new Map<number, number>();
  for (const { 0: sign, index } of text.matchAll(/`+|(?:\r\n|\n|\r)[ \t>]*(?=[\r\n\0]|$)/g)) {
    if (!sign.startsWith('`')) {
      open.clear();
      continue;
    }
    const start = open.get(sign.length);
    if (start !== undefined) ends.set(start, index + sign.length);
    open.set(sign.length, index);
  }
  return ends;
}

/**
 * The text with a NUL for every character of its front matter, fenced code, imports and exports, so that all offsets and line
 * ends stay. A fence that is never closed reaches to the end of the page.
 */
export function maskBlocks(text: string): string {
  const block = findFrontMatter(text);
  const bodyStart = typeof block === 'object' ? block.end : 0;
  let masked = mask(text.slice(0, bodyStart));
  let open: 'module' | string | undefined;
  let isBehindBlank = true;
  for (const [line] of text.slice(bodyStart).matchAll(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g)) {
    const isBlank = line.trim() === '';
    const opening = open === undefined ? openingOf(line, isBehindBlank) : undefined;
    open ??= opening;
    masked += open === undefined ? line : mask(line);
    if (open === 'module' ? isBlank : open !== undefined && opening === undefined && isFenceEnd(line, open))
      open = undefined;
    isBehindBlank = isBlank;
  }
  return masked;
}

/** The fence that a line opens, or `module` for an import or export. */
function openingOf(line: string, isBehindBlank: boolean): string | undefined {
  const fence = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`]*$)|~{3,})/.exec(line.trimEnd())?.[1];
  return fence ?? (isBehindBlank && /^(?:import|export)\b/.test(line) ? 'module' : undefined);
}

function isFenceEnd(line: string, fence: string): boolean {
  const end = line.replace(/^[ \t>]*/, '').trimEnd();
  return end.length >= fence.length && end === fence.charAt(0).repeat(end.length);
}

function mask(text: string): string {
  return text.replace(/[^\r\n]/g, '\0');
}
