import type { PageRule } from '../../rule.ts';

export const MD029: PageRule = {
  id: 'md/MD029',
  scope: 'markdown',
  check() {},
};
