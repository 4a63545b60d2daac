import type { Nodes, Parents } from 'mdast';
import { withoutComments } from './htmlComments.ts';
import { normalise, protectCode } from './normalise.ts';
import type { PageContext } from './pageContext.ts';

/** Where the parts of a text are gathered, see `Comparable`. */
export type Parts = { words: string[]; code: string[]; shape: string[] };

/** What a reader reads of a paragraph, heading or cell; adds what a translator copies from it, and its images, to `parts`. */
export function toWords(node: Parents, parts: Parts, context: PageContext): string {
  return normalise(wordsIn(node, parts, context)).trim();
}

function wordsIn({ children }: Parents, parts: Parts, context: PageContext): string {
  let words = '';
  for (const child of children) words += wordsOf(child, parts, context);
  return words;
}

function wordsOf(node: Nodes, parts: Parts, context: PageContext): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'inlineCode':
      return protectCode(node.value);
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference': {
      const { url = '', title } = node.type === 'image' ? node : (context.definitionOf(node.identifier) ?? {});
      parts.shape.push('image');
      parts.code.push(context.targetOf(url));
      return withTitle(node.alt ?? '', title);
    }
    case 'link':
    case 'linkReference': {
      const { url = '', title } = node.type === 'link' ? node : (context.definitionOf(node.identifier) ?? {});
      parts.code.push(context.targetOf(url));
      const words = wordsIn(node, parts, context);
      // A bare address has no words.
      return words === url || `mailto:${words}` === url ? '' : withTitle(words, title);
    }
    // Crossed out, a sentence says that it does not hold any more.
    case 'delete':
      return `~~${wordsIn(node, parts, context)}~~`;
    // Comments are for whoever edits the source.
    case 'html':
      return withoutComments(node.value);
    case 'mdxTextExpression':
      return withoutBraceComment(node.value);
    case 'footnoteReference':
      parts.code.push(`[^${node.identifier}]`);
      return '[^]';
    case 'textDirective':
      // `10:30` is one for the parser; Docusaurus shows it as it stands.
      if (Object.keys(node.attributes ?? {}).length > 0)
        parts.code.push(`:${node.name}${toAttributes(node.attributes)}`);
      return `:${node.name}${wordsIn(node, parts, context)}`;
    case 'mdxJsxTextElement':
      addElement(node, parts, context);
      return wordsIn(node, parts, context);
    default:
      return 'children' in node ? wordsIn(node, parts, context) : 'value' in node ? node.value : '';
  }
}

function withTitle(words: string, title: string | null | undefined): string {
  return title ? `${words} (${title})` : words;
}

/** The value of an expression without the comment that is all of it, as MDX writes comments. */
export function withoutBraceComment(value: string): string {
  const text = value.trim();
  return text.startsWith('/*') && text.indexOf('*/', 2) === text.length - 2 ? '' : value;
}

export function toAttributes(
  attributes: Readonly<Record<string, string | null | undefined>> | null | undefined,
): string {
  return Object.entries(attributes ?? {})
    .map(([name, value]) => ` ${name}=${value ?? ''}`)
    .join('');
}

type JsxElement = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

const addresses = new Set(['href', 'src', 'to']);
const texts = /^(?:label|title|alt|caption|summary|description|placeholder|aria-\w+)$/;

/** The name and the attributes of a component: what a reader reads of them is translated, the rest copied. */
export function addElement({ name, attributes }: JsxElement, parts: Parts, context: PageContext): void {
  const copied = [context.componentOf(name)];
  for (const attribute of attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') copied.push(attribute.value.trim());
    else if (typeof attribute.value === 'object') parts.words.push(normalise(attribute.value?.value ?? '').trim());
    else if (addresses.has(attribute.name)) copied.push(`${attribute.name}=${context.targetOf(attribute.value ?? '')}`);
    else if (texts.test(attribute.name) || /[^\x21-\x7e]/.test(attribute.value ?? ''))
      parts.words.push(`${attribute.name}=${normalise(attribute.value ?? '').trim()}`);
    else copied.push(`${attribute.name}=${attribute.value ?? ''}`);
  }
  parts.code.push(`<${copied.join(' ')}>`);
}
