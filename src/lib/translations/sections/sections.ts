import type { Heading, RootContent } from 'mdast';
import { startOfLine } from '../../docs/lines.ts';
import type { Page } from '../../docs/page.ts';
import { rangeOf, toPageHeading } from '../../docs/tree.ts';
import type { Range } from '../../finding.ts';
import { toComparable } from './comparable.ts';
import { toFrontMatterSection } from './frontMatterSection.ts';
import { normalise } from './normalise.ts';
import { toPageContext, type PageContext } from './pageContext.ts';
import { frontMatterSection, introSection } from '../status.ts';

/** A part of a page: what stands between one heading and the next, of whatever level. */
export type Section = {
  /** That of its heading, unique in the page; for a heading without one, made from its text. */
  id: string;
  /** 0 for the parts without a heading. */
  depth: number;
  title: string;
  range: Range;
  /** Its text as it stands, heading included, with LF; of the front matter without the record of the translation. */
  source: string;
  /** From where to where in the page's text. */
  start: number;
  end: number;
  /** Equal for two texts in which the same source means the same: what it refers to elsewhere in the page is part of it. */
  context: string;
  /** What a translator translates, a line for each block or cell, without anything that only changes its looks. */
  words: string;
  /**
   * What a translator copies: code blocks, targets of links, names of components, and in the front matter what has to be the
   * same in all languages.
   */
  code: string;
  /** Its blocks in their order, the same in every language: `paragraph`, `step`, `table 3x2`; see `Comparable`. */
  shape: readonly string[];
};

export type SplitOptions = {
  /** Origin of the site, such as `https://example.org`: links that begin with it lead to its own pages. */
  siteUrl?: string;
};

/**
 * The parts of a page in the order of the page: its front matter, what stands before the first heading of level 2 or more, and
 * one for each heading that is not inside of something else. Those in which a reader sees nothing (comments) are left out. Empty
 * for a page that cannot be parsed. Linear in the length of the page.
 */
export function splitSections(page: Page, { siteUrl }: SplitOptions = {}): Section[] {
  if (page.problem) return [];
  const frontMatter = toFrontMatterSection(page);
  const sections = frontMatter ? [frontMatter] : [];
  const context = toPageContext(page, siteUrl);
  const toId = createIds();
  let heading: Heading | undefined;
  let content: RootContent[] = [];
  const close = (): void => {
    const section = toSection(page, { heading, content }, context, toId);
    if (heading || section.words !== '' || section.code !== '' || section.shape.length > 0) sections.push(section);
  };
  for (const node of page.tree.children) {
    if (node.type === 'heading' && node.depth > 1) {
      close();
      heading = node;
      content = [];
    } else if (node.type !== 'yaml') content.push(node);
  }
  close();
  return sections;
}

function toSection(
  page: Page,
  { heading, content }: { heading: Heading | undefined; content: readonly RootContent[] },
  context: PageContext,
  toId: (id: string) => string,
): Section {
  const { id, text } = heading ? toPageHeading(heading) : { id: '', text: '' };
  const first = heading ?? content[0];
  const start = first?.position?.start.offset ?? page.bodyStart;
  const end = (content.at(-1) ?? heading)?.position?.end.offset ?? start;
  // Most sections are as they were, which their source tells: working this out takes as long as parsing.
  const comparable = once(() => {
    const { words, code, shape } = toComparable(heading ? [heading, ...content] : content, context);
    // The first entry is its own heading.
    const own = heading ? 1 : 0;
    return { words: words.join('\n'), code: code.slice(own).join('\n\0\n'), shape: shape.slice(own) };
  });
  return {
    id: heading ? toId(id ?? `~${normalise(text).trim()}`) : introSection,
    depth: heading?.depth ?? 0,
    title: text.replace(/\s+/g, ' '),
    range: first ? rangeOf(first) : startOfLine(1),
    source: page.text.slice(start, end).replaceAll('\r\n', '\n'),
    start,
    end,
    context: context.key,
    get words() {
      return comparable().words;
    },
    get code() {
      return comparable().code;
    },
    get shape() {
      return comparable().shape;
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Numbers ids that come again: `a`, `a~2`, `a~3`. */
function createIds(): (id: string) => string {
  const taken = new Set([frontMatterSection, introSection]);
  const counts = new Map<string, number>();
  return (id) => {
    let count = counts.get(id) ?? (taken.has(id) ? 1 : 0);
    let unique: string;
    do unique = ++count === 1 ? id : `${id}~${count}`;
    while (taken.has(unique));
    counts.set(id, count);
    taken.add(unique);
    return unique;
  };
}
