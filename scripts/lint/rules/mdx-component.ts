import { visit } from 'unist-util-visit';
import { didYouMean } from '../../../src/lib/data/nearest.ts';
import type { Page } from '../../../src/lib/docs/page.ts';
import { rangeOf } from '../../../src/lib/docs/tree.ts';
import type { PageRule } from '../rule.ts';

// What Docusaurus's @theme/MDXComponents offers without an import.
const provided = ['Head', 'Details'];

/** Components of an MDX page are imported: an unknown one stops the build. */
export const mdxComponent: PageRule = {
  id: 'mdx-component',
  scope: 'markdown',
  blocksBuild: true,
  check(page, _reference, report) {
    if (page.format !== 'mdx') return;
    const known = [...provided, ...namesOf(page)];
    visit(page.tree, (node) => {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
      const name = /^[A-Z][\w$]*/.exec(node.name ?? '')?.[0];
      if (name === undefined || known.includes(name)) return;
      const hint = didYouMean(name, known);
      report({
        message: {
          en: `Unexpected component <${name}>, expected one that the page imports.${hint.en} Import it at the top of the page, or write the name in backticks.`,
          'zh-Hans': `不应有组件 <${name}>，应为本页导入的组件。${hint['zh-Hans']}请在页面开头导入它；如果只是提到名称，请放在反引号里。`,
        },
        range: rangeOf(node),
      });
    });
  },
};

/** Names that the page's imports and exports define. */
function namesOf({ tree }: Page): string[] {
  const names: string[] = [];
  visit(tree, 'mdxjsEsm', ({ data, value }) => {
    for (const statement of data?.estree?.body ?? []) {
      if (statement.type === 'ImportDeclaration') for (const { local } of statement.specifiers) names.push(local.name);
      if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) continue;
      const { declaration } = statement;
      const defined = declaration.type === 'VariableDeclaration' ? declaration.declarations : [declaration];
      for (const { id } of defined) {
        if (id.type === 'Identifier') names.push(id.name);
        // Destructured: rather miss an unknown name than forbid a known one.
        else for (const name of value.match(/\b[A-Z][\w$]*/g) ?? []) names.push(name);
      }
    }
  });
  return names;
}
