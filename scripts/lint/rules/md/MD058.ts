import type { PageRule } from '../../rule.ts';

export const MD058: PageRule = {
  id: 'md/MD058',
  scope: 'markdown',
  check() {},
};
