import { nearest, toProposal } from '../../../src/lib/data/nearest.ts';
import type { Message } from '../../../src/lib/finding.ts';
import { decodePath, targetPageOf } from '../links.ts';
import type { Facts, SiteRule } from '../rule.ts';
import type { SitePage } from '../sitePage.ts';

/** The ids behind the # of links exist, on this page and on others. */
export const anchor: SiteRule = {
  id: 'anchor',
  scope: 'page',
  knows: 'site',
  blocksBuild: true,
  check(page, facts, report) {
    for (const link of page.links) {
      if (link.kind === 'image' || !link.url.includes('#')) continue;
      const target = targetPageOf(link, page, facts);
      const message = target === undefined ? undefined : explain(link.url, page, target, facts);
      if (message) report({ message, range: link.range });
    }
  },
};

function explain(url: string, page: SitePage, file: string, facts: Facts): Message | undefined {
  const hash = url.indexOf('#');
  const id = decodePath(url.slice(hash + 1)) ?? '';
  // Footnotes get their ids, and the page its top, in the build.
  if (id === '' || /^(?:user-content-fn|footnote-label$|__docusaurus)/.test(id)) return undefined;
  const isOwn = file === page.file;
  const ids = (isOwn ? page : facts.pages.get(file))?.anchors;
  if (!ids || ids.includes(id)) return undefined;
  // Compared without the address before the #, which is equal and would make all of them look alike.
  const found = nearest(id, ids);
  const hint = toProposal(found && url.slice(0, hash + 1) + found);
  return {
    en: `Unexpected anchor "#${id}", expected the id of a heading of ${isOwn ? 'this page' : file}.${hint.en} Correct it, or give the heading that id.`,
    'zh-Hans': `锚点 "#${id}" 不存在，应为${isOwn ? '本页' : ` ${file} `}中某个标题的 id。${hint['zh-Hans']}请改正，或给标题加上这个 id。`,
  };
}
