import { didYouMean } from '../../../src/lib/data/nearest.ts';
import type { Message } from '../../../src/lib/finding.ts';
import { locales } from '../../../src/lib/locales.ts';
import { decodePath, pathOf, targetPageOf } from '../links.ts';
import { toRoute } from '../routes.ts';
import type { Facts, SiteRule } from '../rule.ts';
import type { SitePage } from '../sitePage.ts';

/** Addresses of pages exist. */
export const routeLink: SiteRule = {
  id: 'route-link',
  scope: 'page',
  knows: 'site',
  blocksBuild: true,
  check(page, facts, report) {
    for (const link of page.links) {
      if (link.kind === 'image' || targetPageOf(link, page, facts) !== undefined) continue;
      const message = explain(link.url, page, facts);
      if (message) report({ message, range: link.range });
    }
  },
};

function explain(url: string, { locale }: SitePage, { config, files, routes }: Facts): Message | undefined {
  const path = decodePath(pathOf(url));
  if (!locale || !path || !/^\/[^/]/.test(path) || /\.[a-z]\w*$/i.test(path)) return undefined;
  const route = toRoute(path, locale);
  const { urlSegment } = locales[locale];
  const below = route.slice(1 + urlSegment.length);
  if (config.options['route-link'].generated.some((place) => `/${below}`.startsWith(place))) return undefined;
  const folder = `/${urlSegment}${below.split('/')[0]}/`;
  // Other addresses are made in the build: tags, profiles, pages of plugins.
  const candidates = [...routes.files.keys()].filter((known) => known.startsWith(folder));
  if (candidates.length === 0 || routes.files.has(route)) return undefined;
  const own = `src/pages/${below.replace(/\/$/, '')}`;
  if ([...files].some((file) => file.startsWith(own) && /^(?:\/index)?\.\w+$/.test(file.slice(own.length))))
    return undefined;
  const known = candidates.map((candidate) => `/${candidate.slice(1 + urlSegment.length)}`);
  const hint = didYouMean(`/${below}`, known);
  return {
    en: `Unexpected link to "${url}", expected the address of a page.${hint.en} Correct it, or link to the Markdown file.`,
    'zh-Hans': `链接 "${url}" 应指向一个页面，但这个地址没有页面。${hint['zh-Hans']}请改正，或改为链接到 Markdown 文件。`,
  };
}
