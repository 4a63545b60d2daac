import type { Page } from '../../src/lib/docs/page.ts';
import type { Edit, Message, Range, Severity } from '../../src/lib/finding.ts';
import type { Locale } from '../../src/lib/locales.ts';
import type { PageStatus } from '../../src/lib/translations/status.ts';
import type { Config } from './config.ts';
import type { Term } from './reference/glossary.ts';
import type { Reference } from './reference/reference.ts';
import type { ExampleFacts } from './exampleFacts.ts';
import type { Routes } from './routes.ts';
import type { SitePage } from './sitePage.ts';

/** What the rules across files may know beside the page itself. Read by readRepository. */
export type Facts = {
  config: Config;
  /** Files of the repository, spelled as on disk. */
  files: ReadonlySet<string>;
  /** Pages by file: those being linted and, when one of them is a page of the site, all of the site. */
  pages: ReadonlyMap<string, SitePage>;
  /** Addresses of all pages of the site. */
  routes: Routes;
  /** Keys of each locale's tags.yml; absent when it is broken. */
  tags: ReadonlyMap<Locale, ReadonlySet<string>>;
  /** Text of the example files that the pages quote. */
  exampleFiles: ReadonlyMap<string, string>;
  /** Those that the pages name as their proof, by id. */
  examples: ReadonlyMap<string, ExampleFacts>;
  /** The states of all pages in all languages, by the file where they are or would be; empty when no rule asks. */
  translations: ReadonlyMap<string, PageStatus>;
  /** Address of the site, without the path below which it is: `https://example.org`. */
  siteUrl: string;
  /** Terms of data/glossary.yml. */
  readonly glossary: readonly Term[];
};

export type Violation = {
  message: Message;
  range?: Range;
  fix?: Edit;
  /** Instead of the one in data/lint.yml. */
  severity?: Severity;
  /** For a lane that runs many rules of a linter: the one that spoke, such as `remark/final-newline`. */
  rule?: string;
};

type RuleBase = {
  /** Equal to the file name. Severity and options are in data/lint.yml. */
  id: string;
  /** `markdown`: every Markdown file. `page`: pages of the site only. */
  scope: 'markdown' | 'page';
  /** The site cannot be built, or is wrong, while this rule finds something. */
  blocksBuild?: true;
  /** Its fixes can make a page readable that could not be parsed; no others are applied to such a page. */
  mendsSyntax?: true;
  /** Its fixes are meant to rewrite code blocks; any other fix that changes one is undone. */
  rewritesCode?: true;
  /** Its fixes are meant to change words, as those of a term do; any other fix that changes one is undone. */
  rewritesText?: true;
  /** Its fixes are meant to change front matter; any other fix that does is undone. */
  rewritesFrontMatter?: true;
};

export type Report = (violation: Violation) => void;

/** Looks at one page alone: what it finds is kept until the page, or the linter, changes. */
export type PageRule = RuleBase & { knows?: undefined; check(page: Page, reference: Reference, report: Report): void };

/** Looks at a page among the files around it, in every run. It gets no tree; what it needs is added to PageFacts. */
export type SiteRule = RuleBase & {
  knows: 'site';
  /** It compares a page with its translations: it looks at them, too, when only the page has changed. */
  comparesLanguages?: true;
  check(page: SitePage, facts: Facts, report: Report): void;
};

export type Rule = PageRule | SiteRule;
