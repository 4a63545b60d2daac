import { createHash } from 'node:crypto';
import type { Code } from 'mdast';
import type { Page } from '../../src/lib/docs/page.ts';
import { nodesOf } from '../../src/lib/docs/nodes.ts';
import type { Range } from '../../src/lib/finding.ts';
import { rangeOf, type PageLink } from '../../src/lib/docs/tree.ts';
import { toPageContext } from '../../src/lib/translations/sections/pageContext.ts';
import { splitSections, type Section } from '../../src/lib/translations/sections/sections.ts';
import { toComparableCode } from './comparableCode.ts';
import { parseExampleTitle } from './examples.ts';

/** What a section is made of that is the same in all languages: to be compared with the page that it was translated from. */
export type SectionFacts = {
  /** As in `Section` of src/lib/translations: that of its heading, or of the parts without one. */
  id: string;
  /** 1-based line of its heading, or of its first text. */
  line: number;
  /** A line for each of its blocks, as in `Section` of src/lib/translations. */
  shape?: string;
  codes?: readonly CodeFacts[];
  /** Inline code that is a name and not an expression: attributes, files, variables. Sorted, each once. */
  names?: readonly string[];
  /** Its links, those to a definition at another place with the address of that; each address once. */
  links?: readonly Omit<PageLink, 'kind'>[];
};

export type CodeFacts = {
  lang?: string;
  /** Of the opening fence. */
  line: number;
  column: number;
  /** Of the closing fence. */
  endLine: number;
  /** Of the code without its comments or, for a quotation from examples/, of its title. */
  digest: string;
};

/** The sections of a page of the site, in its order. Empty for one that cannot be parsed. */
export function sectionFactsOf(page: Page): SectionFacts[] {
  const sections = splitSections(page);
  const codes = groupBySection(sections, nodesOf(page, 'code'));
  const inlineCodes = groupBySection(sections, nodesOf(page, 'inlineCode'));
  const inOrder = [...nodesOf(page, 'link'), ...nodesOf(page, 'linkReference')].sort(
    (a, b) => (a.position?.start.offset ?? 0) - (b.position?.start.offset ?? 0),
  );
  const links = groupBySection(sections, inOrder);
  const { definitionOf } = toPageContext(page, undefined);
  return sections.map(({ id, range, shape }, index) => {
    const own = (codes[index] ?? []).map(toCodeFacts);
    const names = (inlineCodes[index] ?? []).flatMap(({ value }) => (isName(value) ? value : []));
    const urls = new Map<string, Range>();
    for (const link of links[index] ?? []) {
      const url = link.type === 'link' ? link.url : definitionOf(link.identifier)?.url;
      if (url !== undefined && !urls.has(url)) urls.set(url, rangeOf(link));
    }
    return {
      id,
      line: range.start.line,
      ...(shape.length > 0 && { shape: shape.join('\n') }),
      ...(own.length > 0 && { codes: own }),
      ...(names.length > 0 && { names: [...new Set(names)].sort() }),
      ...(urls.size > 0 && { links: [...urls].map(([url, range]) => ({ url, range })) }),
    };
  });
}

/** The nodes inside of each section. The sections are in the order of the page and do not overlap. */
function groupBySection<Node extends Pick<Code, 'position'>>(
  sections: readonly Pick<Section, 'start' | 'end'>[],
  nodes: readonly Node[],
): Node[][] {
  const groups: Node[][] = sections.map(() => []);
  for (const node of nodes) {
    const offset = node.position?.start.offset ?? -1;
    let [low, high] = [0, sections.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sections[middle]?.end ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    if (offset >= (sections[low]?.start ?? Infinity)) groups[low]?.push(node);
  }
  return groups;
}

function toCodeFacts({ lang, meta, value, position }: Code): CodeFacts {
  // What it says is for example-in-sync to check.
  const isQuote = parseExampleTitle(meta) !== undefined;
  return {
    ...(lang && { lang }),
    line: position?.start.line ?? 1,
    column: position?.start.column ?? 1,
    endLine: position?.end.line ?? 1,
    digest: digest(isQuote ? `quote ${meta}` : toComparableCode(value, lang ?? undefined).join('\n')),
  };
}

/** Words and placeholders are translated; `http.request.method`, `OTEL_SERVICE_NAME` and `go.mod` are not. */
function isName(value: string): boolean {
  return (
    value.length <= 200 &&
    /^[!-~]+$/.test(value) &&
    /[A-Za-z0-9][._/-][A-Za-z0-9]/.test(value) &&
    !/[<>{}*]/.test(value)
  );
}

function digest(text: string): string {
  return createHash('sha1').update(text).digest('base64url').slice(0, 10);
}
