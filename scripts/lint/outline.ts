import { visit } from 'unist-util-visit';
import { headingsOf, linksOf } from '../../src/lib/docs/tree.ts';
import type { Page } from '../../src/lib/docs/page.ts';

/** What a reader would miss if a fix damaged it. */
export type Outline = { content: string; code: string };

/**
 * Everything of a page that an automatic fix of its layout has to leave alone: front matter, headings,
 * links, numbers of lists, all text but its white space; and, apart from that, the code.
 */
export function outlineOf(page: Page): Outline {
  const code: string[] = [];
  const text: string[] = [];
  const lists: number[] = [];
  visit(page.tree, (node) => {
    if (node.type === 'code' || node.type === 'inlineCode') code.push(node.value);
    else if ('value' in node) text.push(node.value);
    if (node.type === 'list' && node.ordered) lists.push(node.start ?? 1);
  });
  return {
    content: JSON.stringify([
      page.problem !== undefined,
      page.text.slice(0, page.bodyStart),
      headingsOf(page.tree).map((heading) => [heading.depth, heading.text, heading.id]),
      linksOf(page.tree).map(({ kind, url }) => [kind, url]),
      lists,
      text.join('').replace(/\s+/g, ''),
    ]),
    code: JSON.stringify(code),
  };
}
