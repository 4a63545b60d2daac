import { lineStartsOf, rangeAt, startOfLine } from '../docs/lines.ts';
import { parseMapping, rangeOfPointer, type SourceProblem, type YamlMapping } from '../docs/yaml.ts';
import type { SchemaCheck } from './schema.ts';

/** Reads a YAML file, as `decodeText` returns it. Whatever is wrong is a list of problems, never a throw. */
export function parseYamlFile(source: string | undefined): YamlMapping {
  if (source === undefined) return { data: {}, ranges: new Map(), problems: [notUtf8] };
  const text = source.replace(/^\uFEFF/, '');
  const lineStarts = lineStartsOf(text);
  const deep = findDepth(text);
  if (deep !== undefined) {
    const message = {
      en: `Unexpected nesting of more than ${maxDepth} levels, expected few. Simplify the file.`,
      'zh-Hans': `嵌套不应超过 ${maxDepth} 层。请简化这个文件。`,
    };
    return { data: {}, ranges: new Map(), problems: [{ message, range: rangeAt(lineStarts, deep, deep + 1) }] };
  }
  return parseMapping(text, 'file', (start, end) => rangeAt(lineStarts, start, end));
}

// The parser calls itself for each level, and Node may die, not throw, when it compiles a regular expression at the end of
// the stack.
const maxDepth = 100;

/** Where a text is nested too deeply, whatever the brackets stand for. */
function findDepth(text: string): number | undefined {
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[{\]}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > maxDepth) return index;
  }
  return /(?:[-?][ \t]+){101}/.exec(text)?.index;
}

export const notUtf8: SourceProblem = {
  message: {
    en: 'Unexpected bytes, expected UTF-8. Save the file as UTF-8.',
    'zh-Hans': '文件里有不属于 UTF-8 的字节，应为 UTF-8 编码。请将文件另存为 UTF-8。',
  },
  range: startOfLine(1),
};

/** What is wrong with a file: that it cannot be parsed, else what its schema says. */
export function findProblems({ data, ranges, problems }: YamlMapping, check: SchemaCheck): SourceProblem[] {
  // What follows the first mistake is mostly its echo.
  if (problems.length > 0) return problems.slice(0, 1);
  return check(data).map(({ pointer, message }) => ({ message, range: rangeOfPointer(ranges, pointer) }));
}
