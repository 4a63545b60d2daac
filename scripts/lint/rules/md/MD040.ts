import type { PageRule } from '../../rule.ts';

export const MD040: PageRule = {
  id: 'md/MD040',
  scope: 'markdown',
  check() {},
};
