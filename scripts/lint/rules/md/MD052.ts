import { rangeAt } from '../../../../src/lib/docs/lines.ts';
import type { PageRule } from '../../rule.ts';
import { findUndefinedReferences } from './undefinedReferences.ts';

/** What is written as a link with a label has a definition of the label. */
export const MD052: PageRule = {
  id: 'md/MD052',
  scope: 'markdown',
  check(page, _reference, report) {
    for (const { label, start, end } of findUndefinedReferences(page)) {
      const name = label.replace(/[\r\n][ \t>]*/g, ' ').trim();
      // The box of a task that is done.
      if (name.toLowerCase() === 'x') continue;
      report({
        message: {
          en: `Unexpected label "${name}", expected one that the page defines. Add "[${name}]: address", or write "\\[" for plain brackets.`,
          'zh-Hans': `不应有标签 "${name}"，应为本页定义过的标签。请添加 "[${name}]: 地址"；如果只是方括号，请写成 "\\["。`,
        },
        range: rangeAt(page.lineStarts, start, end),
      });
    }
  },
};
