import { rangeOf } from '../../../../src/lib/docs/tree.ts';
import type { PageRule } from '../../rule.ts';
import { headingSourcesOf, type HeadingStyle } from './headings.ts';

const names: Record<HeadingStyle, { en: string; 'zh-Hans': string }> = {
  atx: { en: '"# Text"', 'zh-Hans': '"# 文字"' },
  closedAtx: { en: '"# Text #"', 'zh-Hans': '"# 文字 #"' },
  setext: { en: '"Text" with === or --- below', 'zh-Hans': '"文字" 下加 === 或 ---' },
};

/** All headings are written like the first one. */
export const MD003: PageRule = {
  id: 'md/MD003',
  scope: 'markdown',
  check(page, _reference, report) {
    const headings = headingSourcesOf(page);
    const expected = headings[0]?.style;
    for (const { node, style } of headings) {
      if (!expected || style === expected) continue;
      report({
        range: rangeOf(node),
        message: {
          en: `Unexpected heading of the form ${names[style].en}, expected ${names[expected].en} as in the first heading. Write them alike.`,
          'zh-Hans': `标题不应写成 ${names[style]['zh-Hans']}，应与第一个标题一样写成 ${names[expected]['zh-Hans']}。请统一写法。`,
        },
      });
    }
  },
};
