import type { PageRule } from '../../rule.ts';

export const MD048: PageRule = {
  id: 'md/MD048',
  scope: 'markdown',
  check() {},
};
