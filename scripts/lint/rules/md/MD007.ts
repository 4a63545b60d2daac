import type { List } from 'mdast';
import type { Page } from '../../../../src/lib/docs/page.ts';
import type { PageRule } from '../../rule.ts';
import { indentOf, moveItems } from './itemLayout.ts';
import { markersOf, nestingOf, outermostListOf, type Marker } from './markers.ts';
import { isInside, nodesOf } from '../../../../src/lib/docs/nodes.ts';

const step = 2;
/** By how much the content of a footnote has to be indented. */
const footnoteIndent = 4;

/** Bullets are indented by two spaces for each list around them. */
export const MD007: PageRule = {
  id: 'md/MD007',
  scope: 'markdown',
  check(page, _reference, report) {
    for (const list of nodesOf(page, 'list')) {
      const nesting = list.ordered ? undefined : nestingOf(page, list);
      if (nesting === undefined) continue;
      const indent = nesting * step + componentIndent(page, list);
      const expected = indent + (isInside(page, list, 'footnoteDefinition') ? footnoteIndent : 0);
      const isQuoted = isInside(page, list, 'blockquote');
      const markers = markersOf(page, list);
      const columns = markers.map((marker) => marker.column - 1 - (isQuoted ? quotationBefore(page, marker) : 0));
      if (columns.every((column) => column === expected)) continue;
      // One edit mends the whole list; the first finding has it.
      let fix = moveItems(
        page,
        list,
        markers.map(() => indent),
      );
      for (const [index, { line, column, start, end }] of markers.entries()) {
        const actual = columns[index];
        if (actual === expected) continue;
        report({
          message: {
            en: `Unexpected ${actual} ${actual === 1 ? 'character' : 'characters'} before the list item, expected ${expected}. Indent a list by two spaces for each list of bullets around it.`,
            'zh-Hans': `列表项前不应有 ${actual} 个字符，应为 ${expected} 个空格。外面每多一层无序列表，请多缩进两个空格。`,
          },
          range: { start: { line, column: 1 }, end: { line, column: column + end - start } },
          ...(fix && { fix }),
        });
        fix = undefined;
      }
    }
  },
};

/** In a component of MDX, the outermost list may be indented like everything in it. */
function componentIndent(page: Page, list: List): number {
  if (page.format !== 'mdx' || !isInside(page, list, 'mdxJsxFlowElement')) return 0;
  const outermost = outermostListOf(page, list);
  const [first] = markersOf(page, outermost);
  return first ? indentOf(page, outermost, first) : 0;
}

/** Length of what stands before a marker on its line up to the last `>`, with the space that belongs to it. */
function quotationBefore({ text, lineStarts }: Page, { line, start }: Marker): number {
  const before = text.slice(lineStarts[line - 1], start);
  const behind = before.lastIndexOf('>') + 1;
  return behind > 0 && behind < before.length ? behind + 1 : behind;
}
