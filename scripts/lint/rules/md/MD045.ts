import type { PageRule } from '../../rule.ts';

export const MD045: PageRule = {
  id: 'md/MD045',
  scope: 'markdown',
  check() {},
};
