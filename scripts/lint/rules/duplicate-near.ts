import type { SiteRule } from '../rule.ts';

export const duplicateNear: SiteRule = {
  id: 'duplicate-near',
  scope: 'page',
  knows: 'site',
  check() {},
};
