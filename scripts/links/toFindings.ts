import { compareFindings, type Finding, type Message, type Range } from '../../src/lib/finding.ts';
import { safeLine } from '../report/safe.ts';
import type { BrokenLink, CheckOptions } from './checkLinks.ts';
import { servedPath } from './classify.ts';
import { createExplainer, type Explain } from './explain.ts';
import { locateLink, placeLinks, type Location, type PlacedLinks, type SourcePage } from './locate.ts';
import type { BuildDocument, BuildIndex } from './readBuild.ts';
import { buildSourceMap } from './sourceOf.ts';

/** A link that is on more pages than this and in none of their sources is the layout's. */
export const layoutThreshold = 3;
/** So many of the other pages with a link of the layout are named. */
const namedPages = 4;

/**
 * One finding per cause: per place in the Markdown, however many pages are made from it, and one for a link of the
 * layout, however many pages carry it. Sorted.
 */
export function toFindings(broken: readonly BrokenLink[], index: BuildIndex, options: CheckOptions): Finding[] {
  if (broken.length === 0) return [];
  const pageOf = createPageLookup(options);
  const readLinks = createLinkCache();
  const explain = createExplainer(index, options.site);
  const findings = new Map<string, Finding>();
  const unlocated = new Map<string, BrokenLink[]>();

  for (const link of broken) {
    const page = pageOf(link.from);
    const locations = page ? locateLink(link, page, readLinks) : [];
    for (const location of locations) {
      const file = page?.source.file ?? '';
      const { line, column } = location.range.start;
      const key = `${link.rule} ${file}:${line}:${column}`;
      if (!findings.has(key)) findings.set(key, locatedFinding(link, file, location, explain));
    }
    if (locations.length === 0) append(unlocated, toCause(link), link);
  }
  const rest = [...unlocated.values()].flatMap((links) =>
    unlocatedFindings(links, { pageOf, explain, buildDir: options.buildDir }),
  );
  return [...findings.values(), ...rest].sort(compareFindings);
}

/** The same missing target is one cause, however it is written; a missing anchor of the page itself is the layout's skip link. */
function toCause({ rule, href, target, from }: BrokenLink): string {
  const isOnPage = target?.file === from.file;
  return `${rule} ${target ? `${isOnPage ? '' : target.path}#${target.fragment}` : href}`;
}

type PageLookup = (document: BuildDocument) => SourcePage | undefined;

function createPageLookup({ sources, site }: CheckOptions): PageLookup {
  const map = buildSourceMap(sources, site.baseUrl);
  return (document) => {
    if (!document.ids) return undefined;
    const route = servedPath(document.file, site.baseUrl)
      .replace(/\.html$/, '')
      .replace(/([^/])$/, '$1/');
    const source = map.sources.get(route);
    return source && { source, route, map, site };
  };
}

function createLinkCache(): (page: SourcePage) => PlacedLinks {
  const known = new Map<string, PlacedLinks>();
  return (page) => {
    const placed = known.get(page.route) ?? placeLinks(page);
    known.set(page.route, placed);
    return placed;
  };
}

function locatedFinding(
  link: BrokenLink,
  file: string,
  { range, written, approximate }: Location,
  explain: Explain,
): Finding {
  const message = explain(link, written);
  const roughly = { en: `${message.en} (approximate)`, 'zh-Hans': `${message['zh-Hans']}（位置为近似值）` };
  return toFinding({ link, file, range, message: approximate ? roughly : message });
}

/** Links with the same cause that no Markdown holds: one finding for the layout's, else one for each page. */
function unlocatedFindings(
  links: readonly BrokenLink[],
  { pageOf, explain, buildDir }: { pageOf: PageLookup; explain: Explain; buildDir: string },
): Finding[] {
  const onePerDocument = [...new Map(links.map((link) => [link.from.file, link])).values()];
  const [first] = onePerDocument;
  const built = ({ from }: BrokenLink): string => `${buildDir}/${from.file}`;
  if (first && onePerDocument.length > layoutThreshold) {
    const about = explain(first, first.href);
    const count = onePerDocument.length;
    const others = onePerDocument.slice(1, 1 + namedPages).map(({ from }) => safeLine(from.file));
    const rest = count - 1 - others.length;
    const list = {
      en: [...others, ...(rest > 0 ? [`${rest} more`] : [])].join(', '),
      'zh-Hans': `${others.join('、')}${rest > 0 ? ` 等 ${count - 1} 个` : ''}`,
    };
    const message = {
      en: `${about.en} It is on ${count} pages (also ${list.en}) and in no page's Markdown: look in the layout (docusaurus.config.ts, sidebars, theme).`,
      'zh-Hans': `${about['zh-Hans']}它出现在 ${count} 个页面上（另有 ${list['zh-Hans']}），却不在任何页面的 Markdown 里：请查看布局（docusaurus.config.ts、侧边栏、主题）。`,
    };
    return [toFinding({ link: first, file: built(first), message })];
  }
  return onePerDocument.map((link) =>
    toFinding({ link, file: pageOf(link.from)?.source.file ?? built(link), message: explain(link, link.href) }),
  );
}

function toFinding({
  link,
  file,
  range,
  message,
}: {
  link: BrokenLink;
  file: string;
  range?: Range;
  message: Message;
}): Finding {
  return { check: 'links', rule: link.rule, severity: 'error', file, ...(range && { range }), message };
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
