import {
  buildDuplicateIndex,
  type ComparedPage,
  type Duplicate,
  type DuplicateIndex,
} from '../../src/lib/docs/duplicates/duplicateIndex.ts';
import { positionAt, rangeAt } from '../../src/lib/docs/lines.ts';
import type { Range } from '../../src/lib/finding.ts';
import type { Facts } from './rule.ts';
import type { SitePage } from './sitePage.ts';

// By the set of files: it stays the same while one page after the other is mended, and the facts do not.
const known = new WeakMap<Facts['files'], DuplicateIndex>();

/** The paragraphs of all pages of the site, prepared for comparison once a run. */
export function duplicatesAmong({ files, pages }: Facts): DuplicateIndex {
  const found = known.get(files);
  if (found) return found;
  const index = buildDuplicateIndex([...pages.values()].filter(isCompared));
  known.set(files, index);
  return index;
}

/** Whether a page has paragraphs that are compared: pages of the site do. */
export function isCompared(page: SitePage): page is SitePage & ComparedPage {
  return page.locale !== undefined && page.paragraphs !== undefined;
}

/** Where a duplicate stands on its page, and where the first one is, as `docs/guides/a.md:12`. */
export function placesOf(
  { paragraph, first }: Duplicate,
  { lineStarts }: Pick<SitePage, 'lineStarts'>,
): { range: Range; origin: string } {
  const { line } = positionAt(first.page.lineStarts, first.paragraph.start);
  return { range: rangeAt(lineStarts, paragraph.start, paragraph.end), origin: `${first.page.file}:${line}` };
}
