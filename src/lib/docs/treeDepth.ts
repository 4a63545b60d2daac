import type { Nodes, Root } from 'mdast';

/** Far from what a page needs, and far from where visitors of a tree run out of stack. */
export const maxDepth = 200;

/** Whether a tree is deeper than recursive visitors can follow. */
export function isTooDeep(root: Root, limit = maxDepth): boolean {
  const open: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.depth > limit) return true;
    if ('children' in next.node) for (const node of next.node.children) open.push({ node, depth: next.depth + 1 });
  }
  return false;
}
