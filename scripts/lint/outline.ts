import { visit } from 'unist-util-visit';
import { headingsOf, linksOf } from '../../src/lib/docs/tree.ts';
import type { Page } from '../../src/lib/docs/page.ts';

/** What a reader would miss if a fix damaged it, apart by what a rule can mean to change. */
export type Outline = {
  /** Front matter, depths and ids of headings, targets of links, numbers of lists. */
  structure: string;
  /** Words of headings and text, without white space. */
  words: string;
  code: string;
};

/** Everything of a page that an automatic fix of its lay-out has to leave alone. */
export function outlineOf(page: Page): Outline {
  const code: string[] = [];
  const words: string[] = [];
  const lists: number[] = [];
  visit(page.tree, (node) => {
    if (node.type === 'code' || node.type === 'inlineCode') code.push(node.value);
    else if ('value' in node) words.push(node.value);
    if (node.type === 'list' && node.ordered) lists.push(node.start ?? 1);
  });
  const headings = headingsOf(page.tree);
  return {
    structure: JSON.stringify([
      page.problem !== undefined,
      page.text.slice(0, page.bodyStart),
      headings.map(({ depth, id }) => [depth, id]),
      linksOf(page.tree).map(({ kind, url }) => [kind, url]),
      lists,
    ]),
    words: JSON.stringify([headings.map(({ text }) => text.replace(/\s+/g, '')), words.join('').replace(/\s+/g, '')]),
    code: JSON.stringify(code),
  };
}
