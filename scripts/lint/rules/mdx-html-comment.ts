import type { PageRule } from '../rule.ts';

export const mdxHtmlComment: PageRule = {
  id: 'mdx-html-comment',
  scope: 'markdown',
  check() {},
};
