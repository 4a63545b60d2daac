import type { InlineCode, Nodes } from 'mdast';
import { rangeAt } from '../../../src/lib/docs/lines.ts';
import type { Page } from '../../../src/lib/docs/page.ts';
import { rangeOf } from '../../../src/lib/docs/tree.ts';
import type { Range } from '../../../src/lib/finding.ts';
import { nodesOf, parentOf } from '../../../src/lib/docs/nodes.ts';
import { codeBlocksOf, toPageOffset, toPageRange, type CodeBlock } from './codeBlocks.ts';

/** A name in lower case with dots in it, as attributes have, that stands in code. */
export type CodeName = {
  name: string;
  range: Range;
  /** Offset of the name in the page; -1 where it cannot be told. */
  start: number;
  /** The block that it is in; absent for inline code. */
  block?: CodeBlock;
  /** Whether it is all of an inline code. */
  isAlone: boolean;
  /** What it is in: a paragraph, a heading, a table row, or the block. */
  context: Nodes;
  /** All names in there. */
  around: ReadonlySet<string>;
};

const known = new WeakMap<Page, readonly CodeName[]>();

/** The names in the code of a page: inline code first, then blocks. What a program printed is left out, it is as it is. */
export function codeNamesOf(page: Page): readonly CodeName[] {
  const found = known.get(page) ?? [...namesInText(page), ...namesInBlocks(page)];
  known.set(page, found);
  return found;
}

// Whole words first: a search for names would start anew at every letter of a long word.
const word = /[\w.$@/\\-]+/g;
const pattern = /^[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+$/;

type Found = { name: string; index: number };

function findNames(code: string): Found[] {
  if (!code.includes('.')) return [];
  const names: Found[] = [];
  for (const { 0: found, index } of code.matchAll(word)) {
    // The full stop of a sentence.
    const name = found.endsWith('.') ? found.slice(0, -1) : found;
    if (!name.includes('.') || !pattern.test(name)) continue;
    // A call, or a longer name that goes on with a placeholder.
    const next = code[index + found.length] ?? '';
    if (next === '(' || next === '*' || (name !== found && /[<{[$]/.test(next))) continue;
    names.push({ name, index });
  }
  return names;
}

function namesInText(page: Page): CodeName[] {
  const contexts = new Map<Nodes, Set<string>>();
  return nodesOf(page, 'inlineCode').flatMap((node) => {
    const found = findNames(node.value);
    if (found.length === 0) return [];
    const context = contextOf(page, node);
    const around = contexts.get(context) ?? new Set();
    contexts.set(context, around);
    for (const { name } of found) around.add(name);
    return found.map(({ name, index }) => {
      const start = findStart(page, node, index);
      return {
        name,
        start,
        range: start < 0 ? rangeOf(node) : rangeAt(page.lineStarts, start, start + name.length),
        isAlone: name.length === node.value.length,
        context,
        around,
      };
    });
  });
}

/** The paragraph or heading around an inline code; of a table, the row. */
function contextOf(page: Page, node: InlineCode): Nodes {
  let context: Nodes = node;
  for (let above = parentOf(page, node); above; above = parentOf(page, above)) {
    context = above;
    if (['paragraph', 'heading', 'tableRow'].includes(above.type)) break;
  }
  return context;
}

function findStart({ text }: Page, { value, position }: InlineCode, index: number): number {
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return -1;
  // Written in several lines, or with an escaped bar in a table, it differs from its source.
  const inside = text.slice(start.offset, end.offset).indexOf(value);
  return inside < 0 ? -1 : start.offset + inside + index;
}

function namesInBlocks(page: Page): CodeName[] {
  return codeBlocksOf(page).flatMap((block) => {
    if (outputs.has(block.language)) return [];
    const found = findNames(block.code).filter((one) => isMeant(block, one));
    const around = new Set(found.map(({ name }) => name));
    return found.map(({ name, index }) => ({
      name,
      start: toPageOffset(page, block, index),
      range: toPageRange(page, block, index, index + name.length),
      block,
      isAlone: false,
      context: block.node,
      around,
    }));
  });
}

/** What these show was printed by a program, as most blocks without a language, or is a page that shows another one. */
const outputs: ReadonlySet<string> = new Set([
  '',
  'text',
  'txt',
  'plaintext',
  'plain',
  'log',
  'none',
  'nocode',
  'markdown',
  'md',
  'mdx',
]);

const transcripts: ReadonlySet<string> = new Set(['console', 'terminal', 'shell-session', 'shellsession']);

/** In these, `db.name` without quotes is a field of an object. */
const languages: ReadonlySet<string> = new Set(
  `c cpp c++ cs csharp dart elixir ex erl erlang fsharp go golang groovy java javascript js jsx kotlin kt lua mjs objc
  objectivec perl php powershell ps1 proto protobuf py python r rb ruby rs rust scala swift ts tsx typescript vb`
    .trim()
    .split(/\s+/),
);

function isMeant({ language, code }: CodeBlock, { name, index }: Found): boolean {
  // A line of the Collector's debug exporter.
  if (code.slice(index - 3, index) === '-> ') return false;
  if (languages.has(language)) {
    const [before = '', after] = [code[index - 1], code[index + name.length]];
    return /["'`]/.test(before) || (before === ',' && after === '=');
  }
  if (language !== 'diff' && !transcripts.has(language)) return true;
  const line = code.slice(code.lastIndexOf('\n', index) + 1, index);
  return language === 'diff' ? !line.startsWith('-') : /^[ \t]*\$[ \t]/.test(line);
}

const change =
  /→|&rarr;|[-=]>|⇒|\b(?:deprecat|renam|replac|formerly|previously|legacy|obsolete|removed|superseded|migrat)|弃用|废弃|过时|改名|更名|重命名|改为|取代|替换|旧名|旧版|旧称|旧属性|曾用名|原名|迁移|移除|删除/i;

/** Whether the text around a name says that something was renamed or given up. Of a block, nobody can tell. */
export function tellsOfChange({ text }: Page, { context: { position }, block }: CodeName): boolean {
  return !block && change.test(text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0));
}
