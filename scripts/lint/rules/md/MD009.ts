import type { PageRule } from '../../rule.ts';

export const MD009: PageRule = {
  id: 'md/MD009',
  scope: 'markdown',
  check() {},
};
