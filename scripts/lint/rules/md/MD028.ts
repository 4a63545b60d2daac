import type { PageRule } from '../../rule.ts';

export const MD028: PageRule = {
  id: 'md/MD028',
  scope: 'markdown',
  check() {},
};
