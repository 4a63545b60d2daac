import type { Message } from '../../../src/lib/finding.ts';
import type { PageLink } from '../../../src/lib/docs/tree.ts';
import { toTarget } from '../../../src/lib/translations/sections/linkTarget.ts';
import { toAnyLanguage } from '../anyLanguage.ts';
import { pairOf, rangeOfSection, sectionPairsOf } from '../pairs.ts';
import type { SiteRule } from '../rule.ts';
import type { SectionFacts } from '../sectionFacts.ts';
import type { SitePage } from '../sitePage.ts';

/** The links of a section lead to the same pages and anchors in all languages. */
export const parityLink: SiteRule = {
  id: 'parity-link',
  scope: 'page',
  knows: 'site',
  comparesLanguages: true,
  check(page, facts, report) {
    const pair = pairOf(page, facts);
    if (!pair) return;
    const { source } = pair;
    for (const { own, theirs } of sectionPairsOf(page, pair)) {
      if (!own.links && !theirs.links) continue;
      const [mine, others] = [linksIn(page, own, facts.siteUrl), linksIn(source, theirs, facts.siteUrl)];
      const missing = without(others, mine);
      const extra = without(mine, others);
      // As many too much as too few: one was put in the place of the other.
      const isReplaced = extra.length === missing.length;
      extra.forEach((link, index) => {
        const wanted = isReplaced ? missing[index] : undefined;
        const line = wanted?.range.start.line ?? theirs.line;
        report({ message: toExtraMessage(link.url, wanted?.url, `${source.file}:${line}`), range: link.range });
      });
      for (const { url, range } of isReplaced ? [] : missing)
        report({
          message: toMissingMessage(url, `${source.file}:${range.start.line}`),
          range: rangeOfSection(page, own),
        });
    }
  },
};

type Link = Omit<PageLink, 'kind'> & { target: string; loose: string | undefined };

/** The links of a section, each target once. */
function linksIn(page: SitePage, { links = [] }: SectionFacts, siteUrl: string): Link[] {
  const byTarget = new Map<string, Link>();
  for (const link of links) {
    const target = toTarget(link.url, page, siteUrl);
    if (!byTarget.has(target)) byTarget.set(target, { ...link, target, loose: toAnyLanguage(target) });
  }
  return [...byTarget.values()];
}

/** Those of `links` that no other one is the same as; another site's page is the same in any language. */
function without(links: readonly Link[], others: readonly Link[]): Link[] {
  const targets = new Set(others.map(({ target }) => target));
  const loose = new Set(others.map((link) => link.loose));
  return links.filter((link) => !targets.has(link.target) && !(link.loose !== undefined && loose.has(link.loose)));
}

function toExtraMessage(url: string, wanted: string | undefined, place: string): Message {
  return wanted === undefined
    ? {
        en: `Unexpected link to "${url}", expected only those of the same section in ${place}. Remove it, or add it there, too.`,
        'zh-Hans': `不应有指向 "${url}" 的链接，${place} 的同一节里没有。请删去，或在那边也加上。`,
      }
    : {
        en: `Unexpected link to "${url}", expected "${wanted}" as in ${place}. Link to the same page.`,
        'zh-Hans': `链接不应指向 "${url}"，应与 ${place} 一样指向 "${wanted}"。请链接到同一个页面。`,
      };
}

function toMissingMessage(url: string, place: string): Message {
  return {
    en: `Missing link to "${url}" in this section, expected it as in ${place}. Add it.`,
    'zh-Hans': `本节缺少指向 "${url}" 的链接，应与 ${place} 一致。请补上。`,
  };
}
