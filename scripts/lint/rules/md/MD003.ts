import type { PageRule } from '../../rule.ts';

export const MD003: PageRule = {
  id: 'md/MD003',
  scope: 'markdown',
  check() {},
};
