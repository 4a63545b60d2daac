import type { PageRule } from '../rule.ts';

/** The page's body parses as Docusaurus will parse it. */
export const mdxParse: PageRule = {
  id: 'mdx-parse',
  scope: 'markdown',
  blocksBuild: true,
  check({ problem }, _facts, report) {
    if (problem) report(problem);
  },
};
