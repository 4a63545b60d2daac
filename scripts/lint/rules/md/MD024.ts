import type { PageRule } from '../../rule.ts';

export const MD024: PageRule = {
  id: 'md/MD024',
  scope: 'markdown',
  check() {},
};
