import { rangeAt } from '../../../../src/lib/docs/lines.ts';
import type { PageRule } from '../../rule.ts';
import { narrowItem } from './itemLayout.ts';
import { markersOf } from './markers.ts';
import { nodesOf } from '../../../../src/lib/docs/nodes.ts';

/** One space stands between a list marker and the text. */
export const MD030: PageRule = {
  id: 'md/MD030',
  scope: 'markdown',
  check(page, _reference, report) {
    for (const list of nodesOf(page, 'list')) {
      for (const marker of markersOf(page, list)) {
        const { text, start, end } = marker;
        const behind = start + text.length;
        if (end - behind <= 1) continue;
        const fix = narrowItem(page, list, marker);
        report({
          message: {
            en: `Unexpected ${end - behind} spaces after the list marker "${text}", expected 1. Delete the others.`,
            'zh-Hans': `列表标记 "${text}" 之后不应有 ${end - behind} 个空格，应为 1 个。请删去多余的空格。`,
          },
          range: rangeAt(page.lineStarts, start, end),
          ...(fix && { fix }),
        });
      }
    }
  },
};
