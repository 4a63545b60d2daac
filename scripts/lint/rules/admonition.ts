import type { PageRule } from '../rule.ts';

export const admonition: PageRule = {
  id: 'admonition',
  scope: 'markdown',
  check() {},
};
