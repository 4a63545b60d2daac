import type { PageRule } from '../rule.ts';

export const codeSyntax: PageRule = {
  id: 'code-syntax',
  scope: 'markdown',
  check() {},
};
