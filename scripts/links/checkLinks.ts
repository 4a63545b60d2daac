import type { Finding } from '../../src/lib/finding.ts';
import type { Site } from '../../src/lib/site.ts';
import {
  classifyLink,
  linkClasses,
  linkRules,
  type LinkClass,
  type LinkRule,
  type LinkTarget,
  type Verdict,
} from './classify.ts';
import type { BuildLink } from './indexHtml.ts';
import type { BuildDocument, BuildIndex } from './readBuild.ts';
import type { SourceFile } from './sourceOf.ts';
import { toFindings } from './toFindings.ts';

export type BrokenLink = { rule: LinkRule; href: string; from: BuildDocument; target?: LinkTarget };

export type LinkCounts = {
  pages: number;
  /** Sitemaps, feeds, style sheets and the like. */
  lists: number;
  links: number;
  /** How many links are in each class; they sum up to `links`. */
  classes: Record<LinkClass, number>;
};

export type CheckOptions = {
  site: Site;
  /** Folder of the build, repository-relative, POSIX separators: names pages that have no known source. */
  buildDir: string;
  /** The Markdown pages of all locales, to say where a broken link was written. */
  sources: readonly SourceFile[];
};

/** Checks every link of a build. Pure. Throws an Error if a link was lost on the way, which is a bug here. */
export function checkLinks(index: BuildIndex, options: CheckOptions): { findings: Finding[]; counts: LinkCounts } {
  const { broken, counts } = classifyLinks(index, options.site);
  const classified = linkClasses.reduce((sum, name) => sum + counts.classes[name], 0);
  if (classified !== counts.links) throw new Error(`${counts.links} links were read but ${classified} classified`);
  return { findings: toFindings(broken, index, options), counts };
}

function classifyLinks(index: BuildIndex, site: Site): { broken: BrokenLink[]; counts: LinkCounts } {
  const classes = Object.fromEntries(linkClasses.map((name) => [name, 0])) as Record<LinkClass, number>;
  const broken: BrokenLink[] = [];
  const classify = rememberAbsolute(index, site);
  let links = 0;
  for (const from of index.documents.values()) {
    links += from.links.length;
    for (const link of from.links) {
      const verdict = classify(link, from);
      classes[verdict.class]++;
      if (isRule(verdict.class)) broken.push({ rule: verdict.class, href: link.href, from, target: verdict.target });
    }
  }
  return { broken, counts: { pages: index.pages, lists: index.documents.size - index.pages, links, classes } };
}

/** Navigation repeats the same absolute links on every page; each is resolved once. */
function rememberAbsolute(index: BuildIndex, site: Site): (link: BuildLink, from: BuildDocument) => Verdict {
  const known: Record<BuildLink['kind'], Map<string, Verdict>> = { page: new Map(), asset: new Map() };
  return (link, from) => {
    const dependsOnPage = from.base !== undefined || !/^(?:\/|https?:\/\/)/i.test(link.href);
    if (dependsOnPage) return classifyLink({ link, from, index, site });
    const verdict = known[link.kind].get(link.href) ?? classifyLink({ link, from, index, site });
    known[link.kind].set(link.href, verdict);
    return verdict;
  };
}

const ruleNames: ReadonlySet<LinkClass> = new Set(linkRules);
function isRule(name: LinkClass): name is LinkRule {
  return ruleNames.has(name);
}
