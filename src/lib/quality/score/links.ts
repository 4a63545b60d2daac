import { headingsOf, linksOf } from '../../docs/tree.ts';
import { costs } from './costs.ts';
import { shareOf, toPart } from './parts.ts';
import type { PartScore, Remark } from './quality.ts';
import type { Subject } from './scorePage.ts';

/** Whether the page says where what it states comes from, and where to go on. */
export function scoreLinks({ page, rules, isClaim }: Subject): PartScore {
  const urls = linksOf(page.tree).flatMap(({ kind, url }) => (kind === 'image' ? [] : url));
  const outside = new Set(urls.filter((url) => /^(?:https?:)?\/\//i.test(url)));
  const inside = new Set(urls.filter(isOtherPage).map(withoutAnchor));
  const hasSources = outside.size > 0 || headingsOf(page.tree).some(({ id }) => id === 'sources');
  const missing = Math.max(0, rules.internalLinks - inside.size);
  const losses: Remark[] = [
    { id: 'sources-missing', lost: isClaim && !hasSources ? costs.links.sources : 0 },
    {
      id: 'links-few',
      lost: (isClaim ? costs.links.internal : 100) * shareOf(missing, rules.internalLinks),
      values: { count: inside.size, wanted: rules.internalLinks },
    },
  ];
  return toPart('links', losses, { id: 'links-enough', values: { outside: outside.size, inside: inside.size } });
}

/** An address without a scheme that is more than an anchor. */
function isOtherPage(url: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(url) && withoutAnchor(url) !== '';
}

function withoutAnchor(url: string): string {
  return url.replace(/[?#].*$/s, '');
}
