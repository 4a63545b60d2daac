import type { PageRule } from '../rule.ts';

export const mdxAutolink: PageRule = {
  id: 'mdx-autolink',
  scope: 'markdown',
  check() {},
};
