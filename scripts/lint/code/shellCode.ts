import { parse } from 'unbash';
import type { Message } from '../../../src/lib/finding.ts';
import { blank, isTooBig, type SyntaxMistake } from './syntaxMistake.ts';

/**
 * The first mistake in commands of a shell. Behind prompts (`$ `) only the commands are looked at, the other lines are what they
 * print. `<placeholders>` count as words. Undefined when there is none, and for a transcript without a prompt.
 */
export function findShellMistake(code: string, kind: 'script' | 'transcript'): SyntaxMistake | undefined {
  if (isTooBig(code)) return undefined;
  const complete = code.replace(placeholder, (all) => blank(all, 'x'));
  if (prompt.test(complete)) return findInTranscript(complete);
  return kind === 'script' ? findInScript(complete) : undefined;
}

const prompt = /^[ \t]*\$[ \t]/m;

/** `<name>`, `<your name>`, `<a|b>`: shells read a redirection there, readers do not. */
const placeholder = /<\p{L}[^<>\n]*>/gu;

function findInScript(code: string): SyntaxMistake | undefined {
  const [error] = parse(code).errors ?? [];
  return error && { offset: Math.min(error.pos, code.length), reason: toReason(error.message) };
}

function findInTranscript(code: string): SyntaxMistake | undefined {
  const starts = [...code.matchAll(new RegExp(prompt, 'gm'))].map(({ 0: mark, index }) => index + mark.length);
  for (const [number, start] of starts.entries()) {
    const next = starts[number + 1];
    const whole = code.slice(start, next === undefined ? undefined : code.lastIndexOf('\n', next));
    // Continued by a backslash; or a text in quotes or a here-document, where output cannot be told from input.
    const [line = ''] = /^(?:[^\n]*\\\r?\n)*[^\n]*/.exec(whole) ?? [];
    const mistake = findInScript(withoutContinuationPrompts(line));
    if (mistake && findInScript(withoutContinuationPrompts(whole)))
      return { ...mistake, offset: start + mistake.offset };
  }
  return undefined;
}

function withoutContinuationPrompts(command: string): string {
  return command.replace(/\n> /g, '\n  ');
}

function toReason(message: string): Message {
  return { en: message, 'zh-Hans': `解析器的说明是「${message}」` };
}
