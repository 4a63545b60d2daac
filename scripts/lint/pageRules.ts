import type { PageRule } from './rule.ts';
import { admonition } from './rules/admonition.ts';
import { cicdFormerName } from './rules/cicd-former-name.ts';
import { codeLanguage } from './rules/code-language.ts';
import { codeSyntax } from './rules/code-syntax.ts';
import { collectorConfig } from './rules/collector-config.ts';
import { conflictMarker } from './rules/conflict-marker.ts';
import { frontMatter } from './rules/front-matter.ts';
import { hanLatinSpace } from './rules/han-latin-space.ts';
import { mdxAutolink } from './rules/mdx-autolink.ts';
import { mdxComponent } from './rules/mdx-component.ts';
import { mdxHtmlComment } from './rules/mdx-html-comment.ts';
import { mdxParse } from './rules/mdx-parse.ts';
import { otelDeprecated } from './rules/otel-deprecated.ts';
import { otelUnknown } from './rules/otel-unknown.ts';
import { pageTemplate } from './rules/page-template.ts';
import { punctuation } from './rules/punctuation.ts';
import { quotes } from './rules/quotes.ts';
import { remarkLint } from './rules/remark-lint.ts';
import { sentenceLength } from './rules/sentence-length.ts';
import { spelling } from './rules/spelling.ts';
import { termEn } from './rules/term-en.ts';
import { termZh } from './rules/term-zh.ts';
import { unfinishedPage } from './rules/unfinished-page.ts';
import { mdRules } from './rules/md/index.ts';

/** The rules that look at one page alone: slow to load, and not needed for a page that the cache knows. */
export const pageRules: readonly PageRule[] = [
  mdxParse,
  mdxComponent,
  mdxAutolink,
  mdxHtmlComment,
  conflictMarker,
  frontMatter,
  pageTemplate,
  unfinishedPage,
  admonition,
  codeLanguage,
  codeSyntax,
  collectorConfig,
  otelDeprecated,
  otelUnknown,
  cicdFormerName,
  termZh,
  termEn,
  hanLatinSpace,
  punctuation,
  quotes,
  sentenceLength,
  spelling,
  ...mdRules,
  remarkLint,
];
