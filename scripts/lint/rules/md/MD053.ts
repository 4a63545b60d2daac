import type { PageRule } from '../../rule.ts';

export const MD053: PageRule = {
  id: 'md/MD053',
  scope: 'markdown',
  check() {},
};
