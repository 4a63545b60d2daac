import { isScalar, parseAllDocuments, visit, type Document, type ErrorCode, type YAMLError } from 'yaml';
import type { Message } from '../../../src/lib/finding.ts';
import { yamlFaults } from '../../../src/lib/docs/yamlFaults.ts';
import type { CodeBlock } from './codeBlocks.ts';
import { blank, isTooBig, type SyntaxMistake } from './syntaxMistake.ts';

export type YamlCode = {
  /** Ranges of their nodes are offsets in the code. */
  documents: readonly Document.Parsed[];
  mistake?: SyntaxMistake;
};

const known = new WeakMap<CodeBlock, { yaml: YamlCode | undefined }>();

/** Reads a block of YAML once for all rules; undefined when it cannot be told whether it is YAML, as for a template. */
export function yamlOf(block: CodeBlock): YamlCode | undefined {
  const found = known.get(block) ?? { yaml: parseYamlCode(block.code) };
  known.set(block, found);
  return found.yaml;
}

/**
 * Reads one or several documents. What an author left out (a line of `...`) and placeholders of templates (`{{ .Values.x }}`)
 * count as blanks; whole templates, whose parts make no sense before they are filled in, are undefined.
 */
export function parseYamlCode(code: string): YamlCode | undefined {
  if (isTooBig(code)) return undefined;
  const first = parse(code);
  if (!first?.mistake) return first;
  const complete = withoutElisions(withoutPlaceholders(code));
  const second = complete === code ? first : parse(complete);
  return second?.mistake && directive.test(code) ? undefined : second;
}

function parse(code: string): YamlCode | undefined {
  try {
    const found = parseAllDocuments(code, { prettyErrors: false, logLevel: 'silent' });
    const documents: readonly Document.Parsed[] = Array.isArray(found) ? found : [];
    const broken = documents.find(({ errors }) => errors.length > 0);
    const [error] = broken?.errors ?? [];
    return { documents, ...(broken && error && { mistake: toMistake(error, broken, code) }) };
  } catch {
    // Nested too deeply for the stack: that is for the author to see, not for us to judge.
    return undefined;
  }
}

/** A line of a template that says what is to be done with those around it. */
const directive = /^[ \t]*(?:\{\{|\{%)/m;

function withoutPlaceholders(code: string): string {
  if (!code.includes('{{') && !code.includes('{%')) return code;
  return code
    .replace(
      /^([ \t]*)(\{\{[^{}]*\}\}|\{%[^{}]*%\})[ \t]*$/gm,
      (_, indent: string, all: string) => indent + blank(all, '#'),
    )
    .replace(/\{\{[^{}]*\}\}|\{%[^{}]*%\}/g, (all) => blank(all, 'x'));
}

function withoutElisions(code: string): string {
  return code.replace(
    /^([ \t]*(?:-[ \t]+)?)(\.{3}|…|\[\.{3}\]|\[…\])(?=[ \t]*(?:#.*)?$)/gm,
    (_, before: string, dots: string) => before + blank(dots, '#'),
  );
}

function toMistake(
  { code: id, message, pos: [start] }: YAMLError,
  document: Document.Parsed,
  code: string,
): SyntaxMistake {
  if (id === 'BLOCK_AS_IMPLICIT_KEY') {
    // A value that goes on in the next line, up to a colon there: that line is indented too far.
    const colon = /:(?=\s|$)/.exec(code.slice(start))?.index ?? 0;
    const next = code.lastIndexOf('\n', start + colon) + 1;
    if (next > start) return { offset: next + indentAt(code, next), reason: reasons.BAD_INDENT };
  }
  return {
    offset: findOpenQuote(document, start) ?? start,
    reason: isExplained(id) ? reasons[id] : { en: lowerFirst(message), 'zh-Hans': yamlFaults[id] },
  };
}

function indentAt(code: string, offset: number): number {
  return /^[ \t]*/.exec(code.slice(offset))?.[0].length ?? 0;
}

/** The parser notices a missing quote at the end of the text; the mistake is where the value starts. */
function findOpenQuote({ errors, contents }: Document.Parsed, offset: number): number | undefined {
  if (!errors.some(({ message }) => message.startsWith('Missing closing')) || !contents) return undefined;
  let start: number | undefined;
  visit(contents, (_, node) => {
    if (!isScalar(node) || !node.range || !node.type?.startsWith('QUOTE')) return;
    if (node.range[0] <= offset && offset <= node.range[1]) start = node.range[0];
  });
  return start;
}

/** In words of our own, where those of the parser are about parsing. */
const reasons = {
  BAD_ALIAS: { en: 'a broken alias (*)', 'zh-Hans': '别名（*）写法有误' },
  BAD_DQ_ESCAPE: { en: 'an unknown escape in double quotes', 'zh-Hans': '双引号内的转义无法识别' },
  BAD_INDENT: { en: 'the indentation differs from that of its neighbours', 'zh-Hans': '缩进与相邻各行不一致' },
  BAD_SCALAR_START: {
    en: 'a value cannot start with this character unless it is in quotes',
    'zh-Hans': '不加引号的值不能以此字符开头',
  },
  BLOCK_AS_IMPLICIT_KEY: { en: 'two "key: value" pairs in one line', 'zh-Hans': '一行内有两个「键: 值」' },
  BLOCK_IN_FLOW: { en: 'indented lines inside brackets', 'zh-Hans': '方括号或花括号内用了缩进写法' },
  DUPLICATE_KEY: { en: 'this key occurs twice', 'zh-Hans': '此键重复' },
  MISSING_CHAR: { en: 'a colon, comma, quote or bracket is missing', 'zh-Hans': '缺少冒号、逗号、引号或括号' },
  MULTILINE_IMPLICIT_KEY: {
    en: 'this line is no "key: value", or its indentation is wrong',
    'zh-Hans': '此行不是「键: 值」，或缩进有误',
  },
  TAB_AS_INDENT: { en: 'a tab as indentation', 'zh-Hans': '用制表符缩进' },
} satisfies Partial<Record<ErrorCode, Message>>;

function isExplained(id: ErrorCode): id is keyof typeof reasons {
  return id in reasons;
}

function lowerFirst(message: string): string {
  const [line = ''] = message.replace(/\.$/, '').split('\n');
  return line.charAt(0).toLowerCase() + line.slice(1);
}
