import type { PageRule } from '../../rule.ts';

export const MD019: PageRule = {
  id: 'md/MD019',
  scope: 'markdown',
  check() {},
};
