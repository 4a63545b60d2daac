import type { PageRule } from '../../rule.ts';

export const MD056: PageRule = {
  id: 'md/MD056',
  scope: 'markdown',
  check() {},
};
