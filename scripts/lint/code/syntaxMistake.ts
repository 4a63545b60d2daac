import type { Message } from '../../../src/lib/finding.ts';

/** Where code stops being what its language says. */
export type SyntaxMistake = {
  /** UTF-16 offset in the code. */
  offset: number;
  /** What is wrong there: a few words that follow a colon. */
  reason: Message;
};

/** Longer code is not looked at: it is no example for readers, and some parsers take quadratic time. */
const maxCodeLength = 20_000;

const maxDepth = 100;

/** Whether code is too long, or nested too deeply, for parsers that call themselves for each level. */
export function isTooBig(code: string): boolean {
  if (code.length > maxCodeLength) return true;
  if (code.length < maxDepth) return false;
  let depth = 0;
  for (const { 0: bracket } of code.matchAll(/[[({\]})]/g)) {
    if (bracket === '[' || bracket === '(' || bracket === '{') depth++;
    else depth = Math.max(0, depth - 1);
    if (depth > maxDepth) return true;
  }
  return /(?:[-?!`][ \t]*){101}/.test(code);
}

/** `count` characters in which a parser sees nothing, with the line ends of `text`. */
export function blank(text: string, filler = ' '): string {
  return text.replace(/[^\r\n]/g, filler);
}
