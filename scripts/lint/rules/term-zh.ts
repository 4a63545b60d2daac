import type { PageRule } from '../rule.ts';

export const termZh: PageRule = {
  id: 'term-zh',
  scope: 'markdown',
  check() {},
};
