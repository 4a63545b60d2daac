import type { PageRule } from '../../rule.ts';

export const MD038: PageRule = {
  id: 'md/MD038',
  scope: 'markdown',
  check() {},
};
