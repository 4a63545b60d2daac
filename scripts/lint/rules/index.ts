import type { Rule } from '../rule.ts';
import { codeLanguage } from './code-language.ts';
import { conflictMarker } from './conflict-marker.ts';
import { exampleInSync } from './example-in-sync.ts';
import { exampleKnown } from './example-known.ts';
import { fileLink } from './file-link.ts';
import { frontMatter } from './front-matter.ts';
import { headingId } from './heading-id.ts';
import { knownTag } from './known-tag.ts';
import { markdownlint } from './markdownlint.ts';
import { mdxParse } from './mdx-parse.ts';
import { missingTranslation } from './missing-translation.ts';
import { pageTemplate } from './page-template.ts';
import { remarkLint } from './remark-lint.ts';

/** Every rule of the gate. A new one is a file in this folder and a line here. */
export const rules: readonly Rule[] = [
  mdxParse,
  conflictMarker,
  frontMatter,
  knownTag,
  fileLink,
  headingId,
  pageTemplate,
  exampleKnown,
  exampleInSync,
  codeLanguage,
  missingTranslation,
  markdownlint,
  remarkLint,
];
