import type { PageRule } from '../../rule.ts';

export const MD050: PageRule = {
  id: 'md/MD050',
  scope: 'markdown',
  check() {},
};
