import type { PageRule } from '../../rule.ts';

export const MD049: PageRule = {
  id: 'md/MD049',
  scope: 'markdown',
  check() {},
};
