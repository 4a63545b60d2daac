import type { PageRule } from '../../rule.ts';

export const MD001: PageRule = {
  id: 'md/MD001',
  scope: 'markdown',
  check() {},
};
