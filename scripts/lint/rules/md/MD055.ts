import type { PageRule } from '../../rule.ts';

export const MD055: PageRule = {
  id: 'md/MD055',
  scope: 'markdown',
  check() {},
};
