import type { PageRule } from '../../rule.ts';

export const MD031: PageRule = {
  id: 'md/MD031',
  scope: 'markdown',
  check() {},
};
