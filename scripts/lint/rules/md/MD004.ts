import type { List, Parents } from 'mdast';
import { rangeAt } from '../../../../src/lib/docs/lines.ts';
import type { Page } from '../../../../src/lib/docs/page.ts';
import type { Edit } from '../../../../src/lib/finding.ts';
import type { PageRule } from '../../rule.ts';
import { markersOf } from './markers.ts';
import { nodesOf, parentOf } from '../../../../src/lib/docs/nodes.ts';

/** All lists of bullets have the marker of the page's first one. */
export const MD004: PageRule = {
  id: 'md/MD004',
  scope: 'markdown',
  check(page, _reference, report) {
    let expected: string | undefined;
    let neighbours: ReadonlySet<List> | undefined;
    for (const list of nodesOf(page, 'list')) {
      if (list.ordered) continue;
      const markers = markersOf(page, list);
      expected ??= markers[0]?.text;
      if (!expected || markers[0]?.text === expected) continue;
      neighbours ??= findNeighbours(page);
      // One edit mends the whole list; the first finding has it.
      let fix = neighbours.has(list) ? undefined : toFix(page, list, expected);
      for (const { start, text } of markers) {
        report({
          message: {
            en: `Unexpected list marker "${text}", expected "${expected}" as in the first list of the page. Use one marker in all lists.`,
            'zh-Hans': `不应有列表标记 "${text}"，应为 "${expected}"，与本页第一个列表一致。请在所有列表中使用同一种标记。`,
          },
          range: rangeAt(page.lineStarts, start, start + text.length),
          ...(fix && { fix }),
        });
        fix = undefined;
      }
    }
  },
};

/** A list with two kinds of markers would be two lists: one edit for all items. */
function toFix(page: Page, list: List, expected: string): Edit | undefined {
  const markers = markersOf(page, list);
  const [first, last] = [markers[0], markers.at(-1)];
  if (!first || !last) return undefined;
  if (markers.some(({ start, text }) => isAlmostBreak(page.text, start + text.length))) return undefined;
  const parts = markers.map(({ start }, index) => page.text.slice(start + 1, markers[index + 1]?.start ?? start + 1));
  return { start: first.start, end: last.start + 1, text: expected + parts.join(expected) };
}

/** The lists of bullets that stand directly before or after another: with equal markers, the two would be one. */
function findNeighbours(page: Page): Set<List> {
  const found = new Set<List>();
  const lastIn = new Map<Parents, List>();
  for (const list of nodesOf(page, 'list')) {
    const parent = parentOf(page, list);
    if (list.ordered || !parent) continue;
    const before = lastIn.get(parent);
    const between = page.text.slice(before?.position?.end.offset, list.position?.start.offset);
    if (before && /^[\s>]*$/.test(between)) found.add(before).add(list);
    lastIn.set(parent, list);
  }
  return found;
}

/** Whether a line goes on with nothing but markers: `* - -` with one marker would be a thematic break. */
function isAlmostBreak(text: string, from: number): boolean {
  let markers = 1;
  for (let at = from; at < text.length && text[at] !== '\n' && text[at] !== '\r'; at++) {
    if (text[at] === ' ' || text[at] === '\t') continue;
    if (!'-+*'.includes(text[at] ?? '')) return false;
    markers++;
  }
  return markers > 2;
}
