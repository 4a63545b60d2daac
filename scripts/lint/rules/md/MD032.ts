import type { Blockquote, FootnoteDefinition, List, ListItem, Nodes } from 'mdast';
import { startOfLine } from '../../../../src/lib/docs/lines.ts';
import type { Page } from '../../../../src/lib/docs/page.ts';
import type { PageRule } from '../../rule.ts';
import { insertBlankLine } from './insertBlankLine.ts';
import { isBlankLine, lineSpanOf, linesOf } from './lines.ts';
import { isInside, nodesOf } from '../../../../src/lib/docs/nodes.ts';

/** A list has a blank line before and after it; lists inside a list need none. */
export const MD032: PageRule = {
  id: 'md/MD032',
  scope: 'markdown',
  check(page, _reference, report) {
    for (const list of nodesOf(page, 'list')) {
      if (isInside(page, list, 'list')) continue;
      const [first] = lineSpanOf(list);
      const last = lastLineOf(page, list);
      const lines = linesOf(page);
      if (!isBlankLine(lines, first - 1))
        report({
          message: {
            en: 'Unexpected line directly above the list, expected a blank line. Insert one before the first item.',
            'zh-Hans': '列表上方不应紧接其他内容，应有一个空行。请在第一项之前插入空行。',
          },
          range: startOfLine(first),
          fix: insertBlankLine(page, list, { before: first, like: first }),
        });
      if (!isBlankLine(lines, last + 1))
        report({
          message: {
            en: 'Unexpected line directly below the list, expected a blank line. Insert one after the last item.',
            'zh-Hans': '列表下方不应紧接其他内容，应有一个空行。请在最后一项之后插入空行。',
          },
          range: startOfLine(last),
          fix: insertBlankLine(page, list, { before: last + 1, like: first }),
        });
    }
  },
};

/** The last line of a list with something on it: a code block that is not closed takes blank lines with it. */
function lastLineOf(page: Page, list: List): number {
  let node: Nodes = list;
  while (isContainer(node)) {
    const last: Nodes | undefined = node.children.at(-1);
    if (!last) return lineSpanOf(node)[0];
    node = last;
  }
  const { texts } = linesOf(page);
  const [first, end] = lineSpanOf(node);
  let line = end;
  while (line > first && /^[\s>]*$/.test(texts[line - 1] ?? '')) line--;
  return line;
}

function isContainer(node: Nodes): node is List | ListItem | Blockquote | FootnoteDefinition {
  return ['list', 'listItem', 'blockquote', 'footnoteDefinition'].includes(node.type);
}
