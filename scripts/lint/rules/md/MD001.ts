import { rangeOf } from '../../../../src/lib/docs/tree.ts';
import type { PageRule } from '../../rule.ts';
import { nodesOf } from '../../../../src/lib/docs/nodes.ts';

/** The level of a heading grows by one at a time. */
export const MD001: PageRule = {
  id: 'md/MD001',
  scope: 'markdown',
  check(page, _reference, report) {
    // The title of the front matter is the h1 of the page.
    let above = page.frontMatter && 'title' in page.frontMatter.data ? 1 : 6;
    for (const heading of nodesOf(page, 'heading')) {
      const { depth } = heading;
      if (depth > above + 1) {
        const expected = above + 1;
        report({
          range: rangeOf(heading),
          message: {
            en: `Unexpected h${depth} below h${above}, expected h${expected}. Use ${'#'.repeat(expected)}.`,
            'zh-Hans': `h${above} 之下不应直接出现 h${depth}，应为 h${expected}。请改用 ${'#'.repeat(expected)}。`,
          },
        });
      }
      above = depth;
    }
  },
};
