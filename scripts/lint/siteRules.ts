import type { SiteRule } from './rule.ts';
import { anchor } from './rules/anchor.ts';
import { duplicateExact } from './rules/duplicate-exact.ts';
import { duplicateNear } from './rules/duplicate-near.ts';
import { duplicateRoute } from './rules/duplicate-route.ts';
import { exampleInSync } from './rules/example-in-sync.ts';
import { exampleKnown } from './rules/example-known.ts';
import { exampleProof } from './rules/example-proof.ts';
import { fileLink } from './rules/file-link.ts';
import { headingId } from './rules/heading-id.ts';
import { knownTag } from './rules/known-tag.ts';
import { missingTranslation } from './rules/missing-translation.ts';
import { parityCode } from './rules/parity-code.ts';
import { parityFrontMatter } from './rules/parity-front-matter.ts';
import { parityHeading } from './rules/parity-heading.ts';
import { parityLink } from './rules/parity-link.ts';
import { parityName } from './rules/parity-name.ts';
import { parityStructure } from './rules/parity-structure.ts';
import { parityTerm } from './rules/parity-term.ts';
import { routeLink } from './rules/route-link.ts';
import { staleSection } from './rules/stale-section.ts';
import { translationRecord } from './rules/translation-record.ts';
import { wrongLanguage } from './rules/wrong-language.ts';

/** The rules that look at a page among the files around it: they run every time. */
export const siteRules: readonly SiteRule[] = [
  knownTag,
  duplicateRoute,
  fileLink,
  routeLink,
  anchor,
  headingId,
  exampleKnown,
  exampleProof,
  exampleInSync,
  duplicateExact,
  duplicateNear,
  missingTranslation,
  translationRecord,
  staleSection,
  parityHeading,
  parityCode,
  parityLink,
  parityName,
  parityStructure,
  parityFrontMatter,
  parityTerm,
  wrongLanguage,
];
