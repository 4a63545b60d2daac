import type { PageRule } from './rule.ts';
import { codeLanguage } from './rules/code-language.ts';
import { conflictMarker } from './rules/conflict-marker.ts';
import { frontMatter } from './rules/front-matter.ts';
import { markdownlint } from './rules/markdownlint.ts';
import { mdxComponent } from './rules/mdx-component.ts';
import { mdxParse } from './rules/mdx-parse.ts';
import { pageTemplate } from './rules/page-template.ts';
import { remarkLint } from './rules/remark-lint.ts';

/** The rules that look at one page alone, linters included: slow to load, and not needed for a page that the cache knows. */
export const pageRules: readonly PageRule[] = [
  mdxParse,
  mdxComponent,
  conflictMarker,
  frontMatter,
  pageTemplate,
  codeLanguage,
  markdownlint,
  remarkLint,
];
