import { parse, TomlError } from 'smol-toml';
import { lineStartsOf } from '../../../src/lib/docs/lines.ts';
import { blank, isTooBig, type SyntaxMistake } from './syntaxMistake.ts';

/** The first mistake in TOML; lines of `...` count as comments. Undefined when there is none. */
export function findTomlMistake(code: string): SyntaxMistake | undefined {
  if (isTooBig(code)) return undefined;
  const error = parseToml(code);
  if (!error || !/^[ \t]*(?:\.{3}|…)/m.test(code)) return error;
  return parseToml(
    code.replace(/^([ \t]*)(\.{3}|…)(?=[ \t]*$)/gm, (_, indent: string, dots: string) => indent + blank(dots, '#')),
  );
}

function parseToml(code: string): SyntaxMistake | undefined {
  try {
    parse(code);
    return undefined;
  } catch (error) {
    if (!(error instanceof TomlError)) return undefined;
    const words = (error.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '');
    const offset = (lineStartsOf(code)[error.line - 1] ?? 0) + error.column - 1;
    return { offset: Math.min(offset, code.length), reason: { en: words, 'zh-Hans': `解析器的说明是「${words}」` } };
  }
}
