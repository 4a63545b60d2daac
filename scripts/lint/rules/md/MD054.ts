import type { PageRule } from '../../rule.ts';

export const MD054: PageRule = {
  id: 'md/MD054',
  scope: 'markdown',
  check() {},
};
