import type { PageRule } from '../../rule.ts';

export const MD027: PageRule = {
  id: 'md/MD027',
  scope: 'markdown',
  check() {},
};
