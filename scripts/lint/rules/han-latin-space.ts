import type { PageRule } from '../rule.ts';

export const hanLatinSpace: PageRule = {
  id: 'han-latin-space',
  scope: 'markdown',
  check() {},
};
