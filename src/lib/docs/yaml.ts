import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Scalar,
  type YAMLError,
} from 'yaml';
import type { Message, Range } from '../finding.ts';
import { isRecord } from '../data/isRecord.ts';
import { startOfLine } from './lines.ts';
import { yamlFaults } from './yamlFaults.ts';

export { isRecord };

export type SourceProblem = { message: Message; range: Range };

export type YamlMapping = {
  /** The parsed mapping; empty when the YAML is broken. */
  data: Readonly<Record<string, unknown>>;
  /** Position of every key and list item by its JSON pointer: `/title`, `/tags/0`, `/verified/on`. */
  ranges: ReadonlyMap<string, Range>;
  problems: readonly SourceProblem[];
};

/** Reads a mapping. Broken YAML is a list of problems, never a throw. `what` names the text in messages. */
export function parseMapping(
  yaml: string,
  what: keyof typeof inChinese,
  toRange: (start: number, end: number) => Range,
): YamlMapping {
  const failed = (...problems: SourceProblem[]): YamlMapping => ({ data: {}, ranges: new Map(), problems });
  try {
    const document = parseDocument(yaml, { prettyErrors: false });
    const unclosed = findUnclosedQuote(document, toRange);
    if (unclosed) return failed(unclosed);
    const ranges = new Map<string, Range>();
    collectRanges(document.contents, '', toRange, ranges);
    if (document.errors.length > 0)
      return { data: {}, ranges, problems: document.errors.map((error) => toProblem(error, what, toRange)) };
    const endless = findEndlessAlias(document, toRange);
    if (endless) return failed(endless);
    const data: unknown = document.toJS() ?? {};
    if (isRecord(data)) return { data, ranges, problems: [] };
    const message = {
      en: `Unexpected ${Array.isArray(data) ? 'list' : 'text'}, expected lines of the form "key: value".`,
      'zh-Hans': `不应为${Array.isArray(data) ? '列表' : '文本'}，应为若干行 "key: value"。`,
    };
    return failed({ message, range: toRange(0, 0) });
  } catch (error) {
    // Too many aliases or too deep a nesting; yaml throws for these.
    const reason = lowerFirst(error instanceof Error ? error.message : String(error));
    const message = {
      en: `Unexpected YAML: ${reason}. Simplify the ${what}.`,
      'zh-Hans': `YAML 过于复杂，无法读取（${reason}）。请简化${inChinese[what]}。`,
    };
    return failed({ message, range: toRange(0, 0) });
  }
}

const inChinese = { 'front matter': ' front matter', file: '这个文件' } as const;

/** Position of the key, or of the nearest one around it. */
export function rangeOfPointer(ranges: ReadonlyMap<string, Range>, pointer: string): Range {
  for (let here = pointer; here !== ''; here = here.slice(0, here.lastIndexOf('/'))) {
    const range = ranges.get(here);
    if (range) return range;
  }
  return startOfLine(1);
}

/** One step of a JSON pointer (RFC 6901). */
export function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function toProblem(
  { code, message, pos }: YAMLError,
  what: keyof typeof inChinese,
  toRange: (start: number, end: number) => Range,
): SourceProblem {
  const reason = lowerFirst(message).replace(/\.$/, '');
  return {
    message: {
      en: `Unexpected YAML: ${reason}. Mend the ${what}.`,
      'zh-Hans': `YAML 有误：${yamlFaults[code]}（${reason}）。请修正${inChinese[what]}。`,
    },
    range: toRange(pos[0], pos[1]),
  };
}

// The parser notices at the end of the text; the mistake is where the value starts.
function findUnclosedQuote(
  document: Document.Parsed,
  toRange: (start: number, end: number) => Range,
): SourceProblem | undefined {
  const error = document.errors.find(({ message }) => /^Missing closing ["']quote/.test(message));
  if (!error) return undefined;
  let value: Scalar | undefined;
  visit(document, {
    Scalar: (_key, node) => {
      const [start = Infinity, end = -1] = node.range ?? [];
      if (node.type?.startsWith('QUOTE') && start <= error.pos[0] && error.pos[0] <= end) value = node;
    },
  });
  const start = value?.range?.[0] ?? error.pos[0];
  const quote = value?.type === 'QUOTE_SINGLE' ? "'" : '"';
  const message = {
    en: `Unexpected quote ${quote} that is never closed, expected a second one at the end of the value. Add it, or remove the first.`,
    'zh-Hans': `引号 ${quote} 没有闭合，值的末尾应有另一个。请补上，或去掉开头的这个。`,
  };
  return { message, range: toRange(start, start + 1) };
}

/** Data that holds itself is a value for the parser; whoever walks it never comes to its end. */
function findEndlessAlias(
  document: Document.Parsed,
  toRange: (start: number, end: number) => Range,
): SourceProblem | undefined {
  let problem: SourceProblem | undefined;
  visit(document, {
    Alias: (_key, alias, path) => {
      const around = path.filter((node) => isCollection(node) && node.anchor === alias.source);
      // The name may have been given anew in there; to resolve it takes a walk through the document.
      if (!around.some((node) => node === alias.resolve(document))) return undefined;
      const [start, end] = alias.range ?? [0, 0];
      const message = {
        en: `Unexpected alias "*${alias.source}" that contains itself, expected a value that ends. Write out what is meant.`,
        'zh-Hans': `别名 "*${alias.source}" 包含自身，展开没有尽头。请直接写出要表达的内容。`,
      };
      problem = { message, range: toRange(start, end) };
      return visit.BREAK;
    },
  });
  return problem;
}

function collectRanges(
  node: unknown,
  pointer: string,
  toRange: (start: number, end: number) => Range,
  ranges: Map<string, Range>,
): void {
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      if (!isScalar(key) || !key.range) continue;
      const here = `${pointer}/${escapePointer(String(key.value))}`;
      ranges.set(here, toRange(key.range[0], key.range[1]));
      collectRanges(value, here, toRange, ranges);
    }
  } else if (isSeq(node)) {
    node.items.forEach((item, index) => {
      const here = `${pointer}/${index}`;
      if (isNode(item) && item.range) ranges.set(here, toRange(item.range[0], item.range[1]));
      collectRanges(item, here, toRange, ranges);
    });
  }
}

function lowerFirst(message: string): string {
  const line = message.split('\n')[0] ?? '';
  return line.charAt(0).toLowerCase() + line.slice(1);
}
