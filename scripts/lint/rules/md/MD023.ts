import type { PageRule } from '../../rule.ts';

export const MD023: PageRule = {
  id: 'md/MD023',
  scope: 'markdown',
  check() {},
};
