import type { PageRule } from '../rule.ts';

export const otelDeprecated: PageRule = {
  id: 'otel-deprecated',
  scope: 'markdown',
  check() {},
};
