import type { PageRule } from '../../rule.ts';

export const MD005: PageRule = {
  id: 'md/MD005',
  scope: 'markdown',
  check() {},
};
