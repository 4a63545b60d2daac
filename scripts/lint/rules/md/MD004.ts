import type { PageRule } from '../../rule.ts';

export const MD004: PageRule = {
  id: 'md/MD004',
  scope: 'markdown',
  check() {},
};
