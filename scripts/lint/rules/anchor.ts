import type { SiteRule } from '../rule.ts';

export const anchor: SiteRule = {
  id: 'anchor',
  scope: 'page',
  knows: 'site',
  check() {},
};
