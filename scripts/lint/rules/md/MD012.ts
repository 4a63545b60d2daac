import type { PageRule } from '../../rule.ts';

export const MD012: PageRule = {
  id: 'md/MD012',
  scope: 'markdown',
  check() {},
};
