import type { PageRule } from '../rule.ts';

export const quotes: PageRule = {
  id: 'quotes',
  scope: 'markdown',
  check() {},
};
