import type { PageRule } from '../../rule.ts';

export const MD025: PageRule = {
  id: 'md/MD025',
  scope: 'markdown',
  check() {},
};
