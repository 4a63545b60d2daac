import type { PageRule } from '../../rule.ts';

export const MD020: PageRule = {
  id: 'md/MD020',
  scope: 'markdown',
  check() {},
};
