import type { Nodes, Parents } from 'mdast';
import type { Page } from '../../../../src/lib/docs/page.ts';
import { nodesOf } from '../../../../src/lib/docs/nodes.ts';

/** `[text][label]` or `[label][]` that is no link, because the page does not define the label. */
export type UndefinedReference = { label: string; start: number; end: number };

/** Offset of `[`, and behind `]`. */
type Pair = { open: number; end: number };

/** What is written as a link or an image with a label and is text, in document order. Offsets are into the page's text. */
export function findUndefinedReferences(page: Page): UndefinedReference[] {
  if (!page.text.includes('][')) return [];
  return (['paragraph', 'heading', 'tableCell'] as const)
    .flatMap((type) => withBrackets(page.text, nodesOf(page, type)))
    .flatMap((block) => findPairs(page.text, block))
    .flatMap((pairs) => toReferences(page.text, pairs))
    .sort((a, b) => a.start - b.start);
}

/** Those of some blocks in document order with `][` in their source. */
function withBrackets<Block extends Nodes>(text: string, blocks: readonly Block[]): Block[] {
  let next = text.indexOf('][');
  return blocks.filter(({ position }) => {
    const [start = 0, end = 0] = [position?.start.offset, position?.end.offset];
    if (next >= 0 && next < start) next = text.indexOf('][', start);
    return next >= 0 && next < end;
  });
}

/** Pairs directly behind one another are one reference; the last one that is not empty is its label. */
function toReferences(text: string, pairs: readonly Pair[]): UndefinedReference[] {
  const byOpen = new Map(pairs.map((pair) => [pair.open, pair]));
  const ends = new Set(pairs.map(({ end }) => end));
  return pairs.flatMap((first) => {
    if (ends.has(first.open) || !byOpen.has(first.end)) return [];
    let last: Pair | undefined;
    let end = first.end;
    for (let pair: Pair | undefined = first; pair; pair = byOpen.get(end)) {
      if (pair.end - pair.open > 2) last = pair;
      end = pair.end;
    }
    const label = last ? text.slice(last.open + 1, last.end - 1) : '';
    // A label holds no other brackets.
    if (label.trim() === '' || /[[\]]/.test(label.replace(/\\./g, ''))) return [];
    return [{ label, start: first.open - (text[first.open - 1] === '!' ? 1 : 0), end }];
  });
}

/** The pairs of brackets in the text of a block: one list for the block and one for each link in it, whose text stands apart. */
function findPairs(text: string, block: Parents): Pair[][] {
  const all: Pair[][] = [];
  const scopes: Parents[] = [block];
  for (let scope = scopes.pop(); scope; scope = scopes.pop()) {
    const pairs: Pair[] = [];
    const open: number[] = [];
    for (const [from, to] of textsOf(scope, scopes)) {
      for (let at = from; at < to; at++) {
        const character = text[at];
        if (character === '\\') at++;
        else if (character === '[') open.push(at);
        else if (character === ']') {
          const start = open.pop();
          if (start !== undefined) pairs.push({ open: start, end: at + 1 });
        }
      }
    }
    all.push(pairs);
  }
  return all;
}

/** Where the text of a scope stands; the links in it go to `links`. */
function textsOf(scope: Parents, links: Parents[]): [from: number, to: number][] {
  const texts: [number, number][] = [];
  const open: Nodes[] = [...scope.children].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'text') texts.push([node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]);
    else if (node.type === 'link' || node.type === 'linkReference') links.push(node);
    else if ('children' in node) for (const child of node.children.toReversed()) open.push(child);
  }
  return texts;
}
