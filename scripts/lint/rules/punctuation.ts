import type { PageRule } from '../rule.ts';

export const punctuation: PageRule = {
  id: 'punctuation',
  scope: 'markdown',
  check() {},
};
