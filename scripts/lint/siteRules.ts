import type { SiteRule } from './rule.ts';
import { anchor } from './rules/anchor.ts';
import { duplicateExact } from './rules/duplicate-exact.ts';
import { duplicateNear } from './rules/duplicate-near.ts';
import { duplicateRoute } from './rules/duplicate-route.ts';
import { exampleInSync } from './rules/example-in-sync.ts';
import { exampleKnown } from './rules/example-known.ts';
import { fileLink } from './rules/file-link.ts';
import { headingId } from './rules/heading-id.ts';
import { knownTag } from './rules/known-tag.ts';
import { missingTranslation } from './rules/missing-translation.ts';
import { routeLink } from './rules/route-link.ts';
import { staleTranslation } from './rules/stale-translation.ts';

/** The rules that look at a page among the files around it: they run every time. */
export const siteRules: readonly SiteRule[] = [
  knownTag,
  duplicateRoute,
  fileLink,
  routeLink,
  anchor,
  headingId,
  exampleKnown,
  exampleInSync,
  duplicateExact,
  duplicateNear,
  missingTranslation,
  staleTranslation,
];
