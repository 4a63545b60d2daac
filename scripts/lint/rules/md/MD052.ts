import type { PageRule } from '../../rule.ts';

export const MD052: PageRule = {
  id: 'md/MD052',
  scope: 'markdown',
  check() {},
};
