import { didYouMean } from '../../../src/lib/data/nearest.ts';
import { locales } from '../../../src/lib/locales.ts';
import { decodePath, pathOf, targetPageOf } from '../links.ts';
import { toRoute } from '../routes.ts';
import type { Facts, SiteRule } from '../rule.ts';
import type { SitePage } from '../sitePage.ts';

/** Addresses of pages exist, and so do the ids behind the # on this page and on others. */
export const routeLink: SiteRule = {
  id: 'route-link',
  scope: 'page',
  knows: 'site',
  blocksBuild: true,
  check(page, facts, report) {
    for (const link of page.links) {
      if (link.kind === 'image') continue;
      const target = targetPageOf(link, page, facts);
      const message =
        target === undefined ? explainAddress(link.url, page, facts) : explainAnchor(link.url, page, target, facts);
      if (message !== undefined) report({ message, range: link.range });
    }
  },
};

function explainAnchor(url: string, page: SitePage, file: string, facts: Facts): string | undefined {
  const hash = url.indexOf('#');
  const anchor = hash < 0 ? '' : (decodePath(url.slice(hash + 1)) ?? '');
  // Footnotes get their ids, and the page its top, in the build.
  if (anchor === '' || /^(?:user-content-fn|footnote-label$|__docusaurus)/.test(anchor)) return undefined;
  const target = file === page.file ? page : facts.pages.get(file);
  const anchors = target?.anchors;
  if (!anchors || anchors.includes(anchor)) return undefined;
  const where = file === page.file ? 'this page' : file;
  // Compared without the address before the #, which is equal and would make all of them look alike.
  const hint = didYouMean(anchor, anchors).replace('"', `"${url.slice(0, hash + 1)}`);
  return `Unexpected anchor "#${anchor}", expected the id of a heading of ${where}.${hint} Correct it, or give the heading that id.`;
}

function explainAddress(url: string, { locale }: SitePage, { files, routes }: Facts): string | undefined {
  const path = decodePath(pathOf(url));
  if (!locale || !path || !/^\/[^/]/.test(path) || /\.[a-z]\w*$/i.test(path)) return undefined;
  const route = toRoute(path, locale);
  const { urlSegment } = locales[locale];
  const below = route.slice(1 + urlSegment.length);
  const folder = `/${urlSegment}${below.split('/')[0]}/`;
  // Other addresses are made in the build: tags, profiles, pages of plugins.
  const candidates = [...routes.files.keys()].filter((known) => known.startsWith(folder));
  if (candidates.length === 0 || routes.files.has(route)) return undefined;
  const own = `src/pages/${below.replace(/\/$/, '')}`;
  if ([...files].some((file) => file.startsWith(own) && /^(?:\/index)?\.\w+$/.test(file.slice(own.length))))
    return undefined;
  const known = candidates.map((candidate) => `/${candidate.slice(1 + urlSegment.length)}`);
  return `Unexpected link to "${url}", expected the address of a page.${didYouMean(`/${below}`, known)} Correct it, or link to the Markdown file.`;
}
