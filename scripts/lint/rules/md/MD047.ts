import type { PageRule } from '../../rule.ts';

export const MD047: PageRule = {
  id: 'md/MD047',
  scope: 'markdown',
  check() {},
};
