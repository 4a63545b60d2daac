import type { Code, Heading, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Range } from '../finding.ts';
import { startOfLine } from './lines.ts';

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
  const headings: PageHeading[] = [];
  visit(tree, 'heading', (node) => {
    headings.push({ depth: node.depth, ...textAndId(node), range: rangeOf(node) });
  });
  return headings;
}

/** Everything that points somewhere: links, images and reference definitions, in document order. */
export function linksOf(tree: Root): PageLink[] {
  const links: PageLink[] = [];
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      links.push({ kind: node.type, url: node.url, range: rangeOf(node) });
    }
  });
  return links;
}

/** Code blocks in document order. */
export function codeBlocksOf(tree: Root): Code[] {
  const blocks: Code[] = [];
  visit(tree, 'code', (node) => {
    blocks.push(node);
  });
  return blocks;
}

/** Visible text of a node: values of its text and code, alternative texts of its images. */
function textOf(node: Nodes): string {
  if (node.type === 'html' || node.type === 'yaml') return '';
  if ('value' in node) return node.value;
  if ('alt' in node) return node.alt ?? '';
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
  const braces = last?.type === 'text' ? /\s*\{#([^{}]+)\}$/.exec(text) : null;
  if (!braces?.[1]) return { text };
  return { text: text.slice(0, braces.index), id: braces[1].trim(), syntax: 'braces' };
}
