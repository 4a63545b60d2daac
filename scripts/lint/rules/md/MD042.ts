import type { PageRule } from '../../rule.ts';

export const MD042: PageRule = {
  id: 'md/MD042',
  scope: 'markdown',
  check() {},
};
