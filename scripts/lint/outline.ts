import { SKIP, visit } from 'unist-util-visit';
import { headingsOf, linksOf } from '../../src/lib/docs/tree.ts';
import type { Page } from '../../src/lib/docs/page.ts';

/** What a reader would miss if a fix damaged it, apart by what a rule can mean to change. */
export type Outline = {
  /** Depths of headings, targets of links, numbers of lists. */
  structure: string;
  frontMatter: string;
  /** Explicit ids of the headings. */
  ids: readonly (string | undefined)[];
  /** Their texts, from which those without an explicit id get one. The h1 has none. */
  titles: readonly string[];
  /** Words of headings and text, without white space. */
  words: string;
  code: string;
};

/** Everything of a page that an automatic fix of its lay-out has to leave alone. */
export function outlineOf(page: Page): Outline {
  const code: string[] = [];
  const words: string[] = [];
  const lists: unknown[] = [];
  visit(page.tree, (node) => {
    if (node.type === 'heading') {
      visit(node, 'inlineCode', ({ value }) => {
        code.push(value);
      });
      return SKIP;
    }
    if (node.type === 'code' || node.type === 'inlineCode') code.push(node.value);
    else if (node.type === 'textDirective') words.push(`:${node.name}`);
    else if ('value' in node && node.type !== 'yaml') words.push(node.value);
    if (node.type === 'list') lists.push([node.ordered ? (node.start ?? 1) : '-', node.children.length]);
    return undefined;
  });
  const headings = headingsOf(page.tree);
  return {
    structure: JSON.stringify([
      page.problem !== undefined,
      headings.map(({ depth }) => depth),
      linksOf(page.tree).map(({ kind, url }) => [kind, url]),
      lists,
    ]),
    frontMatter: page.text.slice(0, page.bodyStart),
    ids: headings.map(({ id }) => id),
    titles: headings.map(({ depth, text }) => (depth === 1 ? '' : text.trim())),
    words: JSON.stringify([headings.map(({ text }) => wordsOfHeading(text)), words.join('').replace(/\s+/g, '')]),
    code: JSON.stringify(code),
  };
}

/** Without an id in the form of MDX, which is text in Markdown until it is mended. */
function wordsOfHeading(text: string): string {
  return text.replace(/\s+/g, '').replace(/\{\/\*#[^{}]+\*\/\}$/, '');
}
