import type { PageRule } from '../../rule.ts';

export const MD022: PageRule = {
  id: 'md/MD022',
  scope: 'markdown',
  check() {},
};
