import type { Nodes } from 'mdast';
import type { Page } from '../../../../src/lib/docs/page.ts';
import { rangeOf } from '../../../../src/lib/docs/tree.ts';
import type { PageRule } from '../../rule.ts';
import { nodesOf } from '../../../../src/lib/docs/nodes.ts';

/** A page that starts with an h1 has no other. */
export const MD025: PageRule = {
  id: 'md/MD025',
  scope: 'markdown',
  check(page, _reference, report) {
    const [first, ...others] = nodesOf(page, 'heading').filter(({ depth }) => depth === 1);
    if (!first || page.tree.children.find((node) => isContent(page, node)) !== first) return;
    for (const heading of others)
      report({
        range: rangeOf(heading),
        message: {
          en: `Unexpected second h1, expected the one in line ${rangeOf(first).start.line} alone. Use ##.`,
          'zh-Hans': `不应有第二个 h1，应只有第 ${rangeOf(first).start.line} 行的一个。请改用 ##。`,
        },
      });
  },
};

function isContent({ text }: Page, node: Nodes): boolean {
  if ((node.type as string) === 'toml') return false;
  if (node.type === 'yaml' || node.type === 'mdxjsEsm') return false;
  if (node.type === 'mdxFlowExpression') return !node.value.trimStart().startsWith('/*');
  if (node.type !== 'html') return true;
  const html = text.slice(node.position?.start.offset, node.position?.end.offset);
  return html.indexOf('-->', 2) !== html.length - 3 || !html.startsWith('<!--');
}
