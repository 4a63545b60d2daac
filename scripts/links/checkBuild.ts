import type { Language } from '../../src/lib/docs/language.ts';
import { summarize, type Finding, type Summary } from '../../src/lib/finding.ts';
import { Problem } from '../../src/lib/problem.ts';
import type { Site } from '../../src/lib/site.ts';
import { toRepositoryPath } from '../lint/files.ts';
import { checkLinks, type LinkCounts } from './checkLinks.ts';
import { linkClasses } from './classify.ts';
import { readBuild, type BuildIndex } from './readBuild.ts';
import { readSources } from './readSources.ts';

export type CheckBuildOptions = {
  /** The repository's folder, which holds the Markdown. */
  root: string;
  buildDir: string;
  /** Where the build will be served. */
  site: Site;
  /** Whether somebody said so of its origin; else that which the build names counts. Default: true. */
  isUrlGiven?: boolean;
};

export type LinkReport = { findings: Finding[]; summary: Summary; counts: LinkCounts };

/** Checks the internal links of a finished build. Throws a Problem when there is none that can be checked. */
export async function checkBuild({ root, buildDir, site, isUrlGiven = true }: CheckBuildOptions): Promise<LinkReport> {
  const started = performance.now();
  const [index, sources] = await Promise.all([readBuild(buildDir), readSources(root)]);
  const served = settleAddress(index, site, isUrlGiven);
  const { findings, counts } = checkLinks(index, { site: served, buildDir: toRepositoryPath(root, buildDir), sources });
  return { findings, counts, summary: summarize(findings, index.pages, Math.round(performance.now() - started)) };
}

/** The last lines of the text report: every link in exactly one class. */
export function toAccounting({ pages, lists, links, classes }: LinkCounts, language: Language): string {
  const byClass = linkClasses
    .filter((name) => name === 'ok' || classes[name] > 0)
    .map((name) => `${classes[name]} ${name}`);
  if (language === 'zh-Hans') {
    const listed = lists > 0 ? `和 ${lists} 个其他文件（站点地图、订阅源、样式表等）` : '';
    return `${pages} 个页面${listed}，${links} 个链接：${byClass.join('，')}。`;
  }
  const listed = lists > 0 ? ` and ${lists} other files (sitemaps, feeds, style sheets …)` : '';
  return `${pages} pages${listed}, ${links} links: ${byClass.join(', ')}.`;
}

/**
 * The home page says in `rel=canonical` where the site will be served. When that is not what we were told, every link
 * would be judged wrongly: as external (another origin) or as broken (another path). Throws a Problem then.
 */
function settleAddress(index: BuildIndex, site: Site, isUrlGiven: boolean): Site {
  const { url, baseUrl } = site;
  const canonical = index.documents.get('index.html')?.canonical;
  // A relative one says nothing of the origin, and leads to the page itself.
  if (canonical === undefined || !/^https?:\/\//i.test(canonical) || !URL.canParse(canonical)) return site;
  const { origin, pathname } = new URL(canonical);
  const path = pathname.replace(/(?:index\.html)?$/, '').replace(/([^/])$/, '$1/');
  if (path === baseUrl && (origin === url || !isUrlGiven)) return { ...site, url: origin };
  throw new Problem(
    `The build was made for ${origin}${path}, but is checked for ${isUrlGiven ? url : origin}${baseUrl}. Give --base-url (or BASE_URL) and SITE_URL as for the build, or build again.`,
  );
}
