import type { PageRule } from '../../rule.ts';

export const MD021: PageRule = {
  id: 'md/MD021',
  scope: 'markdown',
  check() {},
};
