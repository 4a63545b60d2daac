import type { Code } from 'mdast';
import { paragraphsOf, type Paragraph } from '../../src/lib/docs/duplicates/paragraphs.ts';
import type { FrontMatter } from '../../src/lib/docs/frontMatter.ts';
import { lineStartsOf } from '../../src/lib/docs/lines.ts';
import type { Page } from '../../src/lib/docs/page.ts';
import { formatOf, isPageFile } from '../../src/lib/docs/pageFile.ts';
import { codeBlocksOf, headingsOf, linksOf, type PageHeading, type PageLink } from '../../src/lib/docs/tree.ts';
import type { SourceProblem } from '../../src/lib/docs/yaml.ts';
import type { Range } from '../../src/lib/finding.ts';
import { localeOfFile } from '../../src/lib/locales.ts';
import { anchorsOf } from './anchors.ts';
import { parseDisables, type Disables } from './disables.ts';
import { parseExampleTitle } from './examples.ts';
import { foreignProseOf, type ForeignProse } from './foreignProse.ts';
import { sectionFactsOf, type SectionFacts } from './sectionFacts.ts';

/** What a parsed page contributes to the knowledge about the whole site. Survives JSON: the cache keeps it. */
export type PageFacts = {
  headings: readonly PageHeading[];
  links: readonly PageLink[];
  /** Ids that a link can lead to; absent when they cannot be told from the text. */
  anchors?: readonly string[];
  /** Code blocks whose title names a file of examples/. */
  quotes: readonly Code[];
  /** Prose to be compared with that of other pages; absent outside the site. */
  paragraphs?: readonly Paragraph[];
  /** Its parts, to be compared with those of its translations; absent outside the site. */
  sections?: readonly SectionFacts[];
  /** Prose in another language than the page's; absent where there is none. */
  foreign?: readonly ForeignProse[];
  disables: Disables;
  problem?: SourceProblem;
  frontMatter?: Omit<FrontMatter, 'ranges'> & { ranges: readonly (readonly [string, Range])[] };
};

/** A page as the rules across files see it: without its tree, so that an unchanged page need not be parsed. */
export type SitePage = Omit<Page, 'tree' | 'bodyStart'> & Omit<PageFacts, 'frontMatter' | 'problem'>;

export function toFacts(page: Page): PageFacts {
  const anchors = anchorsOf(page);
  const { problem, frontMatter } = page;
  const foreign = foreignProseOf(page);
  return {
    headings: headingsOf(page.tree),
    links: linksOf(page.tree),
    ...(anchors && { anchors: [...anchors] }),
    quotes: codeBlocksOf(page.tree).filter(({ meta }) => parseExampleTitle(meta)),
    ...(page.locale && { paragraphs: paragraphsOf(page), sections: sectionFactsOf(page) }),
    ...(foreign.length > 0 && { foreign }),
    disables: parseDisables(page),
    ...(problem && { problem }),
    ...(frontMatter && { frontMatter: { ...frontMatter, ranges: [...frontMatter.ranges] } }),
  };
}

/** Joins a file's text (without byte order mark) with what is known of it. */
export function toSitePage(file: string, text: string, { frontMatter, ...facts }: PageFacts): SitePage {
  const locale = isPageFile(file) ? localeOfFile(file) : undefined;
  let lineStarts: readonly number[] | undefined;
  return {
    ...facts,
    file,
    text,
    eol: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n',
    format: formatOf(file),
    // Few pages need it, and counting the lines of all of them is half of a run that has nothing to do.
    get lineStarts() {
      return (lineStarts ??= lineStartsOf(text));
    },
    ...(locale && { locale }),
    ...(frontMatter && { frontMatter: { ...frontMatter, ranges: new Map(frontMatter.ranges) } }),
  };
}
