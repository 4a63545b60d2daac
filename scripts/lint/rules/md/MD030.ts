import type { PageRule } from '../../rule.ts';

export const MD030: PageRule = {
  id: 'md/MD030',
  scope: 'markdown',
  check() {},
};
