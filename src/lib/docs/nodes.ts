import type { Nodes, Parents, Root } from 'mdast';
import type { Page } from './page.ts';

type NodeOf<Type extends Nodes['type']> = Extract<Nodes, { type: Type }>;

type Index = { byType: ReadonlyMap<Nodes['type'], readonly Nodes[]>; parents: ReadonlyMap<Nodes, Parents> };

const indexes = new WeakMap<Root, Index>();

/**
 * All nodes of a type in document order, a node before its children. The tree is walked once for all rules, and without its
 * texts, which are half of it.
 */
export function nodesOf<Type extends Exclude<Nodes['type'], 'text'>>(
  { tree }: Pick<Page, 'tree'>,
  type: Type,
): readonly NodeOf<Type>[] {
  return (indexOf(tree).byType.get(type) ?? []) as readonly Nodes[] as readonly NodeOf<Type>[];
}

/** The node that a node is in; undefined for the root, and for texts. */
export function parentOf({ tree }: Pick<Page, 'tree'>, node: Nodes): Parents | undefined {
  return indexOf(tree).parents.get(node);
}

/** Whether a node is inside one of the given type, at any depth. */
export function isInside(page: Pick<Page, 'tree'>, node: Nodes, type: Nodes['type']): boolean {
  for (let above = parentOf(page, node); above; above = parentOf(page, above)) if (above.type === type) return true;
  return false;
}

/** Whether a node stands among blocks (in the page, a quotation, a list item ...) and not among words. */
export function isBlock(page: Pick<Page, 'tree'>, node: Nodes): boolean {
  const parent = parentOf(page, node);
  return parent !== undefined && blockParents.has(parent.type);
}

const blockParents: ReadonlySet<Nodes['type']> = new Set([
  'root',
  'blockquote',
  'listItem',
  'footnoteDefinition',
  'containerDirective',
  'mdxJsxFlowElement',
]);

function indexOf(tree: Root): Index {
  const known = indexes.get(tree);
  if (known) return known;
  const byType = new Map<Nodes['type'], Nodes[]>();
  const parents = new Map<Nodes, Parents>();
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    const nodes = byType.get(node.type);
    if (nodes) nodes.push(node);
    else byType.set(node.type, [node]);
    if (!('children' in node)) continue;
    const { children } = node;
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (!child || child.type === 'text') continue;
      open.push(child);
      parents.set(child, node);
    }
  }
  const index = { byType, parents };
  indexes.set(tree, index);
  return index;
}
