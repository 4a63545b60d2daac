import type { Message } from '../../../src/lib/finding.ts';
import { findJsonError } from '../jsonError.ts';
import { isTooBig, type SyntaxMistake } from './syntaxMistake.ts';

/**
 * The first mistake in JSON as documentation shows it: one value or several in a row, or only some members of an object;
 * `...` (also in a comment) stands for what was left out. `jsonc` has comments and commas before a closing bracket, too.
 * Undefined when there is none.
 */
export function findJsonMistake(code: string, dialect: 'json' | 'jsonc'): SyntaxMistake | undefined {
  if (code.trim() === '' || isJson(code) || isTooBig(code)) return undefined;
  const complete = withoutElisions(code, dialect === 'jsonc');
  const mistake = findInValues(complete);
  if (!mistake) return undefined;
  const isFragment = /^\s*"(?:[^"\\\n]|\\.)*"\s*:/.test(complete);
  if (!isFragment) return mistake;
  const inside = findInValues(`{${complete.replace(/,(\s*)$/, ' $1')}}`);
  return inside && { ...inside, offset: Math.max(0, inside.offset - 1) };
}

function findInValues(code: string): SyntaxMistake | undefined {
  for (let start = 0; ;) {
    const error = findJsonError(code.slice(start));
    if (!error) return undefined;
    const at = start + error.offset;
    // One value ends here and the next one starts, as in a log.
    const isNext = error.offset > 0 && /["[{]/.test(code[at] ?? '') && isJson(code.slice(start, at));
    if (!isNext) return toMistake(code, at, error.expected);
    start = at;
  }
}

function toMistake(code: string, offset: number, expected: Message): SyntaxMistake {
  const found = offset < code.length ? `"${String.fromCodePoint(code.codePointAt(offset) ?? 0)}"` : undefined;
  return {
    offset,
    reason: {
      en: `${found ?? 'the end'} where ${expected.en} should be`,
      'zh-Hans': `此处应为${expected['zh-Hans']}，不应${found ? `为 ${found}` : '结束'}`,
    },
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const parts = /("(?:[^"\\\n]|\\.)*")|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/|#[^\n]*|\.{3}|…/g;

/** Puts blanks for elisions, so that what is around them is JSON; every other character keeps its place. */
function withoutElisions(code: string, allComments: boolean): string {
  if (!allComments && !/\.{3}|…/.test(code)) return code;
  const units = code.split('');
  let lastAt = -1;
  let end = 0;
  for (const { 0: part, 1: string, index } of code.matchAll(parts)) {
    const isElision = /\.{3}|…/.test(part);
    if (string !== undefined || index < end || !(allComments || isElision)) continue;
    for (let at = end; at < index; at++) if (/\S/.test(units[at] ?? '')) lastAt = at;
    end = index + part.length;
    for (let at = index; at < end; at++) if (units[at] !== '\n' && units[at] !== '\r') units[at] = ' ';
    if (!isElision) continue;
    const last = units[lastAt] ?? '';
    const nextAt = end + (/^\s*/.exec(code.slice(end, end + 1000))?.[0].length ?? 0);
    const next = code[nextAt] ?? '';
    // A value was left out, or members between two others; a comma that parted them from the others goes with them.
    if (last === ':') units[index] = '0';
    else if (/[\]}"\w]/.test(last) && /["{[\w-]/.test(next)) units[index] = ',';
    else if (last === ',' && /[\]}]/.test(next)) units[lastAt] = ' ';
    else if (/[[{,]/.test(last) && next === ',') {
      units[nextAt] = ' ';
      end = nextAt + 1;
    }
    if (units[index] !== ' ') lastAt = index;
  }
  const complete = units.join('');
  return allComments ? complete.replace(/,(\s*[\]}])/g, ' $1') : complete;
}
