import type { SiteRule } from '../rule.ts';

export const duplicateExact: SiteRule = {
  id: 'duplicate-exact',
  scope: 'page',
  knows: 'site',
  check() {},
};
