import { rangeOf } from '../../../../src/lib/docs/tree.ts';
import type { PageRule } from '../../rule.ts';
import { writtenTextOf } from './headings.ts';
import { nodesOf } from '../../../../src/lib/docs/nodes.ts';

/** Characters of a heading that a message repeats. */
const mostShown = 60;

/** Headings of one section differ. */
export const MD024: PageRule = {
  id: 'md/MD024',
  scope: 'markdown',
  check(page, _reference, report) {
    const seen: Map<string, number>[] = [];
    for (const heading of nodesOf(page, 'heading')) {
      // What is below the heading before the last one is not below this one.
      seen.length = Math.min(seen.length, heading.depth + 1);
      const siblings = (seen[heading.depth] ??= new Map());
      const text = writtenTextOf(page, heading);
      const shown = text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
      const first = siblings.get(text);
      if (first === undefined) siblings.set(text, rangeOf(heading).start.line);
      else
        report({
          range: rangeOf(heading),
          message: {
            en: `Unexpected second heading "${shown}", expected different headings in one section (the first is in line ${first}). Say what sets them apart.`,
            'zh-Hans': `不应有第二个标题 "${shown}"，同一节内的标题应各不相同（前一个在第 ${first} 行）。请写明二者的区别。`,
          },
        });
    }
  },
};
