import { rangeAt } from '../../../../src/lib/docs/lines.ts';
import type { PageRule } from '../../rule.ts';
import { contentStartOf } from './containers.ts';
import { nodesOf } from '../../../../src/lib/docs/nodes.ts';

/** A heading starts at the left edge of what it is in. */
export const MD023: PageRule = {
  id: 'md/MD023',
  scope: 'markdown',
  check(page, _reference, report) {
    for (const heading of nodesOf(page, 'heading')) {
      const { line, offset = 0, column } = heading.position?.start ?? { line: 1, column: 1 };
      const before = page.text[offset - 1];
      if (column === 1 || (before !== ' ' && before !== '\t')) continue;
      const start = offset - (column - 1) + contentStartOf(page, heading, line);
      if (start >= offset) continue;
      report({
        range: rangeAt(page.lineStarts, start, offset),
        fix: { start, end: offset, text: '' },
        message: {
          en: `Unexpected ${offset - start} spaces before a heading, expected none. Delete them.`,
          'zh-Hans': `标题之前不应有 ${offset - start} 个空格，应顶格书写。请删除。`,
        },
      });
    }
  },
};
