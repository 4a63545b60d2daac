import type { Code, Heading, Nodes, Root } from 'mdast';
import type { Range } from '../finding.ts';
import { startOfLine } from './lines.ts';
import { nodesOf } from './nodes.ts';

export type PageHeading = {
  depth: Heading['depth'];
  /** Visible text, without the id. */
  text: string;
  /** Explicit id, absent when the heading has none. */
  id?: string;
  /** How the id is written: `{#id}`, or a comment as MDX needs it. */
  syntax?: 'braces' | 'comment';
  range: Range;
};

export type PageLink = { kind: 'link' | 'image' | 'definition'; url: string; range: Range };

/** All headings in document order, also those inside admonitions and lists. */
export function headingsOf(tree: Root): PageHeading[] {
  return nodesOf({ tree }, 'heading').map(toPageHeading);
}

/** One heading, as `headingsOf` gives it. */
export function toPageHeading(node: Heading): PageHeading {
  return { depth: node.depth, ...textAndId(node), range: rangeOf(node) };
}

/** Everything that points somewhere: links, images and reference definitions, in document order. */
export function linksOf(tree: Root): PageLink[] {
  const found = (['link', 'image', 'definition'] as const).flatMap((kind) =>
    nodesOf({ tree }, kind).map((node) => ({ kind, url: node.url, range: rangeOf(node) })),
  );
  // One type after the other; an image comes behind the link around it.
  return found.sort(({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.column - b.column);
}

/** Code blocks in document order. */
export function codeBlocksOf(tree: Root): Code[] {
  return [...nodesOf({ tree }, 'code')];
}

/** Visible text of a node: values of its text and code, alternative texts of its images. */
function textOf(node: Nodes): string {
  if (node.type === 'html' || node.type === 'yaml') return '';
  if ('value' in node) return node.value;
  if ('alt' in node) return node.alt ?? '';
  // `10:30` is one to the parser.
  if (node.type === 'textDirective') return `:${node.name}${node.children.map(textOf).join('')}`;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

export function rangeOf(node: Nodes): Range {
  const { position } = node;
  if (!position) return startOfLine(1);
  return {
    start: { line: position.start.line, column: position.start.column },
    end: { line: position.end.line, column: position.end.column },
  };
}

// Docusaurus reads three forms; which of them a page may use is for a rule to say.
function textAndId(heading: Heading): Pick<PageHeading, 'text' | 'id' | 'syntax'> {
  const last = heading.children.at(-1);
  const comment =
    last?.type === 'html'
      ? /^<!--\s*#(\S+)\s[\s\S]*-->$|^<!--\s*#(\S+?)-->$/.exec(last.value)
      : last?.type === 'mdxTextExpression'
        ? /^\/\*\s*#(\S+)\s[\s\S]*\*\/$|^\/\*\s*#(\S+?)\*\/$/.exec(last.value)
        : null;
  const commentId = comment?.[1] ?? comment?.[2];
  if (commentId)
    return {
      text: textOf({ ...heading, children: heading.children.slice(0, -1) }).trim(),
      id: commentId,
      syntax: 'comment',
    };

  const text = textOf(heading);
  const start = last?.type === 'text' && text.endsWith('}') ? text.lastIndexOf('{#') : -1;
  const id = start < 0 ? '' : text.slice(start + 2, -1);
  if (id === '' || /[{}]/.test(id)) return { text };
  return { text: text.slice(0, start).trimEnd(), id: id.trim(), syntax: 'braces' };
}
