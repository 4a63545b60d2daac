import type { PageRule } from '../../rule.ts';

export const MD007: PageRule = {
  id: 'md/MD007',
  scope: 'markdown',
  check() {},
};
