import type { Rule } from '../rule.ts';
import { codeLanguage } from './code-language.ts';
import { conflictMarker } from './conflict-marker.ts';
import { duplicateRoute } from './duplicate-route.ts';
import { exampleInSync } from './example-in-sync.ts';
import { exampleKnown } from './example-known.ts';
import { fileLink } from './file-link.ts';
import { frontMatter } from './front-matter.ts';
import { headingId } from './heading-id.ts';
import { knownTag } from './known-tag.ts';
import { markdownlint } from './markdownlint.ts';
import { mdxComponent } from './mdx-component.ts';
import { mdxParse } from './mdx-parse.ts';
import { missingTranslation } from './missing-translation.ts';
import { pageTemplate } from './page-template.ts';
import { remarkLint } from './remark-lint.ts';
import { routeLink } from './route-link.ts';
import { staleTranslation } from './stale-translation.ts';

/** Every rule of the gate. A new one is a file in this folder and a line here. */
export const rules: readonly Rule[] = [
  mdxParse,
  mdxComponent,
  conflictMarker,
  frontMatter,
  knownTag,
  duplicateRoute,
  fileLink,
  routeLink,
  headingId,
  pageTemplate,
  exampleKnown,
  exampleInSync,
  codeLanguage,
  missingTranslation,
  staleTranslation,
  markdownlint,
  remarkLint,
];
