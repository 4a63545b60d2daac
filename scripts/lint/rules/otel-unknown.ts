import type { PageRule } from '../rule.ts';

export const otelUnknown: PageRule = {
  id: 'otel-unknown',
  scope: 'markdown',
  check() {},
};
