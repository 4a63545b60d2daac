import { rangeOf } from '../../../../src/lib/docs/tree.ts';
import type { PageRule } from '../../rule.ts';
import { nodesOf } from '../../../../src/lib/docs/nodes.ts';

/** A link leads somewhere. */
export const MD042: PageRule = {
  id: 'md/MD042',
  scope: 'markdown',
  check(page, _reference, report) {
    const empty = new Set<string>();
    const defined = new Set<string>();
    for (const { identifier, url } of nodesOf(page, 'definition')) {
      // Of two definitions the first counts.
      if (url === '#' && !defined.has(identifier)) empty.add(identifier);
      defined.add(identifier);
    }
    for (const link of nodesOf(page, 'link')) if (link.url === '' || link.url === '#') found(link, link.url);
    if (empty.size === 0) return;
    for (const link of nodesOf(page, 'linkReference')) if (empty.has(link.identifier)) found(link, '#');

    function found(link: Parameters<typeof rangeOf>[0], url: string): void {
      report({
        message: {
          en: `Unexpected link to "${url}", expected an address. Add it, or write plain text.`,
          'zh-Hans': `链接不应指向 "${url}"，应有地址。请补上地址，或改成普通文字。`,
        },
        range: rangeOf(link),
      });
    }
  },
};
