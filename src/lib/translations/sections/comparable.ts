import type { Nodes, RootContent } from 'mdast';
import { toPageHeading } from '../../docs/tree.ts';
import { toDiagram } from './diagram.ts';
import { withoutComments } from './htmlComments.ts';
import { addElement, toAttributes, toWords, withoutBraceComment, type Parts } from './inlineComparable.ts';
import { normalise } from './normalise.ts';
import type { PageContext } from './pageContext.ts';

/** A text in the three forms in which it is compared: with what it was, and with its translation. */
export type Comparable = {
  /** What a translator translates, a line for each block or cell, without anything that only changes its looks. */
  readonly words: readonly string[];
  /** What a translator copies. */
  readonly code: readonly string[];
  /**
   * The blocks it consists of in their order, whatever they are inside of: `paragraph`, `item` (of a bullet list), `step` (of a
   * numbered one), `code`, `diagram`, `table 3x2` (rows with the head, columns), `image`, `quote`, `admonition tip`,
   * `directive toc`, `heading 3` (one that begins no section), `component Tabs`, `expression`, `html`, `rule`, `footnote`. The
   * paragraph that begins an item is no block of its own.
   */
  readonly shape: readonly string[];
};

/** The comparable form of blocks that follow one another. Linear in their length. */
export function toComparable(nodes: readonly RootContent[], context: PageContext): Comparable {
  const parts: Parts = { words: [], code: [], shape: [] };
  for (const node of nodes) addBlock(node, parts, context);
  return parts;
}

type BlockNode<Type extends Nodes['type']> = Extract<Nodes, { type: Type }>;

// Older names of admonitions, for boxes that look the same: https://github.com/facebook/docusaurus/issues/7767
const admonitions: Readonly<Record<string, string>> = {
  ...{ secondary: 'note', important: 'info', success: 'tip', caution: 'warning' },
};

function addBlock(node: Nodes, parts: Parts, context: PageContext): void {
  switch (node.type) {
    case 'yaml':
    case 'definition':
      return;
    case 'paragraph':
      addParagraph(node, parts, context);
      return;
    case 'heading': {
      const { depth, text, id = '' } = toPageHeading(node);
      parts.shape.push(`heading ${depth}`);
      parts.words.push(normalise(text).trim());
      parts.code.push(`heading ${depth} ${id}`);
      // For the targets of its links.
      toWords(node, parts, context);
      return;
    }
    case 'code':
      addCode(node, parts);
      return;
    case 'table':
      addTable(node, parts, context);
      return;
    case 'list':
      addList(node, parts, context);
      return;
    case 'html':
      addText(parts, 'html', withoutComments(node.value));
      return;
    case 'mdxFlowExpression':
      addText(parts, 'expression', withoutBraceComment(node.value));
      return;
    case 'mdxjsEsm':
      addModule(node, parts);
      return;
    case 'thematicBreak':
      parts.shape.push('rule');
      return;
    case 'blockquote':
      parts.shape.push('quote');
      break;
    case 'footnoteDefinition':
      parts.shape.push('footnote');
      parts.code.push(`[^${node.identifier}]:`);
      break;
    case 'containerDirective':
    case 'leafDirective': {
      const name = admonitions[node.name] ?? node.name;
      parts.shape.push(`${node.type === 'containerDirective' ? 'admonition' : 'directive'} ${name}`);
      parts.code.push(`::${name}${toAttributes(node.attributes)}`);
      if (node.type === 'containerDirective') break;
      parts.words.push(toWords(node, parts, context));
      return;
    }
    case 'mdxJsxFlowElement':
      parts.shape.push(`component ${context.componentOf(node.name)}`);
      addElement(node, parts, context);
      break;
    default:
      if ('value' in node) parts.words.push(normalise(node.value).trim());
  }
  if ('children' in node) for (const child of node.children) addBlock(child, parts, context);
}

function addText({ words, shape }: Parts, type: 'html' | 'expression', text: string): void {
  const plain = normalise(text).trim();
  if (plain === '') return;
  shape.push(type);
  words.push(plain);
}

function addParagraph(node: BlockNode<'paragraph'>, parts: Parts, context: PageContext): void {
  const seen = node.children.filter((child) => !isBlank(child));
  const isLabel = node.data !== undefined && 'directiveLabel' in node.data;
  const [only] = seen;
  // A component on one line with its text is a block for Docusaurus, as if it stood on three.
  if (only?.type === 'mdxJsxTextElement' && seen.length === 1)
    parts.shape.push(`component ${context.componentOf(only.name)}`, ...(only.children.length > 0 ? ['paragraph'] : []));
  else if (!isLabel && !seen.every(({ type }) => type === 'image' || type === 'imageReference'))
    parts.shape.push('paragraph');
  parts.words.push(toWords(node, parts, context));
}

/** Nothing that a reader sees. */
function isBlank(node: Nodes): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  if (node.type === 'html') return withoutComments(node.value).trim() === '';
  return node.type === 'mdxTextExpression' && withoutBraceComment(node.value).trim() === '';
}

function addList({ ordered, start, children }: BlockNode<'list'>, parts: Parts, context: PageContext): void {
  if (ordered && typeof start === 'number' && start !== 1) parts.code.push(`start ${start}`);
  for (const item of children) {
    parts.shape.push(ordered ? 'step' : 'item');
    if (typeof item.checked === 'boolean') parts.code.push(item.checked ? '[x]' : '[ ]');
    for (const [index, child] of item.children.entries()) {
      if (index === 0 && child.type === 'paragraph') parts.words.push(toWords(child, parts, context));
      else addBlock(child, parts, context);
    }
  }
}

function addCode({ lang, meta, value }: BlockNode<'code'>, parts: Parts): void {
  const title = /\btitle=(?:"([^"]*)"|'([^']*)'|(\S+))/.exec(meta ?? '');
  const name = title?.[1] ?? title?.[2] ?? title?.[3] ?? '';
  // The name of a file is copied, a title is translated.
  const isTitle = /[^\x21-\x7e]/.test(name);
  if (isTitle) parts.words.push(normalise(name).trim());
  const settings = isTitle ? (meta ?? '').replace(title?.[0] ?? '', 'title') : (meta ?? '');
  const head = `${lang ?? ''} ${settings.replace(/\s+/g, ' ').trim()}`;
  const diagram = lang === 'mermaid' ? toDiagram(value) : undefined;
  parts.shape.push(diagram ? 'diagram' : 'code');
  parts.words.push(...(diagram?.labels ?? []).map((label) => normalise(label).trim()));
  const lines = diagram?.lines ?? value.split(/\r?\n/).map((line) => line.trimEnd());
  parts.code.push([head, ...lines].join('\n'));
}

function addTable({ children: rows }: BlockNode<'table'>, parts: Parts, context: PageContext): void {
  const columns = rows[0]?.children.length ?? 0;
  parts.shape.push(`table ${rows.length}x${columns}`);
  for (const { children: cells } of rows) {
    // A row may leave out the last cells.
    for (let index = 0; index < columns; index++) {
      const cell = cells[index];
      parts.words.push(cell ? toWords(cell, parts, context) : '');
    }
  }
}

/** What is imported is copied, under whatever name; what is exported can hold words. */
function addModule({ value, data, position }: BlockNode<'mdxjsEsm'>, parts: Parts): void {
  const offset = position?.start.offset ?? 0;
  for (const statement of data?.estree?.body ?? []) {
    const { start = 0, end = 0 } = statement as { start?: number; end?: number };
    if (statement.type === 'ImportDeclaration') parts.code.push(`import ${String(statement.source.value)}`);
    else parts.words.push(normalise(value.slice(start - offset, end - offset)).trim());
  }
}
