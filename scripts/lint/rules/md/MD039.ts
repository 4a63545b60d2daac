import type { PageRule } from '../../rule.ts';

export const MD039: PageRule = {
  id: 'md/MD039',
  scope: 'markdown',
  check() {},
};
