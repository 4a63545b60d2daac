import type { PageRule } from '../../rule.ts';

export const MD018: PageRule = {
  id: 'md/MD018',
  scope: 'markdown',
  check() {},
};
