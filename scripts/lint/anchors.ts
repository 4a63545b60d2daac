import { visit } from 'unist-util-visit';
import type { Page } from '../../src/lib/docs/page.ts';
import { headingsOf } from '../../src/lib/docs/tree.ts';

/**
 * The ids on a page that a link can lead to. Undefined when they cannot be told from its text: headings
 * without an id get one in the build, and components can have any.
 */
export function anchorsOf({ tree, problem }: Page): ReadonlySet<string> | undefined {
  if (problem) return undefined;
  const anchors = new Set<string>();
  // The h1 has no id in the page.
  for (const { depth, id } of headingsOf(tree)) {
    if (depth === 1) continue;
    if (id === undefined) return undefined;
    anchors.add(id);
  }
  let isKnown = true;
  visit(tree, (node) => {
    if (node.type === 'html') {
      for (const [, id = ''] of node.value.matchAll(/\b(?:id|name)\s*=\s*["']?([^"'\s>]+)/g)) anchors.add(id);
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      if (!node.name || /^[A-Z]|\./.test(node.name)) isKnown = false;
      for (const attribute of node.attributes)
        if (attribute.type === 'mdxJsxAttribute' && attribute.name === 'id' && typeof attribute.value === 'string')
          anchors.add(attribute.value);
    } else if (node.type === 'mdxFlowExpression' && !/^\s*\/\*[^]*\*\/\s*$/.test(node.value)) isKnown = false;
  });
  return isKnown ? anchors : undefined;
}
