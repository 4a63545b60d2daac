import type { PageRule } from '../rule.ts';

export const termEn: PageRule = {
  id: 'term-en',
  scope: 'markdown',
  check() {},
};
