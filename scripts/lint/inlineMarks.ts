import { visit } from 'unist-util-visit';
import type { Page } from '../../src/lib/docs/page.ts';
import type { Block } from '../../src/lib/docs/prose.ts';
import type { Edit } from '../../src/lib/finding.ts';

/**
 * The offset between the characters `index - 1` and `index` of a block's text at which white space is outside of the marks of
 * emphasis, links and code: behind all that end there, before all that begin. Undefined where that cannot be told.
 */
export function gapAt(page: Page, { text, offsets }: Block, index: number): number | undefined {
  const before = offsets[index - 1] ?? -1;
  const after = offsets[index] ?? -1;
  if (before < 0 || after <= before) return undefined;
  const isPlain = page.text[before] === text[index - 1];
  if (after === before + 1) return isPlain ? after : undefined;
  const { ends } = marksOf(page);
  const end = ends[countUpTo(ends, after) - 1] ?? -1;
  if (end > before) return end;
  return isPlain ? before + 1 : undefined;
}

/** A fix for a violation; none that changes the label by which a link of the form `[label][]` finds its definition. */
export function fixOf(page: Page, fix: Edit | undefined): { fix?: Edit } {
  if (!fix) return {};
  const { labelStarts, labelEnds } = marksOf(page);
  const last = countUpTo(labelStarts, fix.end - 1) - 1;
  return fix.start < (labelEnds[last] ?? -1) ? {} : { fix };
}

type Marks = {
  /** Offsets at which something inline ends, in order. */
  ends: readonly number[];
  /** Where links begin and end that name their definition by their own text, in order. */
  labelStarts: readonly number[];
  labelEnds: readonly number[];
};

const known = new WeakMap<Page, Marks>();

function marksOf(page: Page): Marks {
  const found = known.get(page);
  if (found) return found;
  const ends: number[] = [];
  const labelStarts: number[] = [];
  const labelEnds: number[] = [];
  visit(page.tree, (node) => {
    const isInline =
      node.type === 'emphasis' ||
      node.type === 'strong' ||
      node.type === 'delete' ||
      node.type === 'link' ||
      node.type === 'linkReference' ||
      node.type === 'inlineCode';
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (!isInline || start === undefined || end === undefined) return;
    ends.push(end);
    if (node.type !== 'linkReference' || node.referenceType === 'full') return;
    labelStarts.push(start);
    labelEnds.push(end);
  });
  // Nodes are visited in the order in which they begin, and links are in no other link.
  const marks = { ends: ends.sort((a, b) => a - b), labelStarts, labelEnds };
  known.set(page, marks);
  return marks;
}

/** How many of the numbers, which are in order, are no greater. */
function countUpTo(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
