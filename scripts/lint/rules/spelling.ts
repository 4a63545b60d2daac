import type { PageRule } from '../rule.ts';

export const spelling: PageRule = {
  id: 'spelling',
  scope: 'markdown',
  check() {},
};
