import type { PageRule } from '../../rule.ts';

export const MD010: PageRule = {
  id: 'md/MD010',
  scope: 'markdown',
  check() {},
};
