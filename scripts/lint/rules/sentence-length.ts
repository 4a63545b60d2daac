import type { PageRule } from '../rule.ts';

export const sentenceLength: PageRule = {
  id: 'sentence-length',
  scope: 'markdown',
  check() {},
};
