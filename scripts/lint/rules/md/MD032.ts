import type { PageRule } from '../../rule.ts';

export const MD032: PageRule = {
  id: 'md/MD032',
  scope: 'markdown',
  check() {},
};
