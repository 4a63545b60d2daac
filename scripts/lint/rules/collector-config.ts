import type { PageRule } from '../rule.ts';

export const collectorConfig: PageRule = {
  id: 'collector-config',
  scope: 'markdown',
  check() {},
};
