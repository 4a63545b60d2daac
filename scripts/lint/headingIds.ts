import type { PageHeading } from '../../src/lib/docs/tree.ts';
import type { Edit, Range } from '../../src/lib/finding.ts';
import { rangeAt } from '../../src/lib/docs/lines.ts';
import { maskBlocks } from './mdxSource.ts';
import type { SitePage } from './sitePage.ts';

const idForm = /^[a-z0-9][a-z0-9._-]*$/;

/** Whether an id is the same in every address bar: lower-case ASCII. */
export function isPlainId(id: string): boolean {
  return idForm.test(id);
}

/** How a page writes the id of a heading. `{#id}` is an expression in MDX and does not compile there. */
export function formatId(id: string, { format }: Pick<SitePage, 'format'>): string {
  return format === 'mdx' ? `{/* #${id} */}` : `{#${id}}`;
}

/** The sections of a page: its headings below the title. */
export function sectionsOf({ headings }: Pick<SitePage, 'headings'>): PageHeading[] {
  return headings.filter(({ depth }) => depth > 1);
}

/**
 * Ids for the sections that have none, by their place among the sections: that of the section in the same place of a
 * translation with the same sections or, for a heading in ASCII, the one that Docusaurus makes of it, when it is free.
 */
export function proposeIds(page: SitePage, twins: readonly SitePage[]): Map<number, string> {
  const sections = sectionsOf(page);
  const proposals = new Map<number, string>();
  const taken = new Set(sections.flatMap(({ id }) => id ?? []));
  const twin = twins.map(sectionsOf).find((others) => corresponds(sections, others));
  sections.forEach(({ id, text }, index) => {
    if (id !== undefined) return;
    const proposal = [twin?.[index]?.id, slugOf(text)].find(
      (one) => one !== undefined && isPlainId(one) && !taken.has(one),
    );
    if (proposal === undefined) return;
    taken.add(proposal);
    proposals.set(index, proposal);
  });
  return proposals;
}

/** Whether two pages have the same depths in the same order, and the same ids where both have any. */
function corresponds(sections: readonly PageHeading[], others: readonly PageHeading[]): boolean {
  return (
    sections.length === others.length &&
    sections.every(({ depth, id }, index) => {
      const other = others[index];
      return depth === other?.depth && (id === undefined || other.id === undefined || id === other.id);
    })
  );
}

/** What Docusaurus makes of a heading in ASCII, so that links to it go on working; undefined for others. */
function slugOf(text: string): string | undefined {
  if (!/^[\s!-~]+$/.test(text)) return undefined;
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[^a-z0-9 _-]/g, '')
    .replaceAll(' ', '-');
}

/** Puts an id at the end of a heading; undefined when the heading has no text to put it behind. */
export function insertId(page: SitePage, { range }: PageHeading, id: string): Edit | undefined {
  const { start: from, content } = lastLineOf(page, range);
  if (content.replace(/^[ \t>]*#*/, '').trim() === '') return undefined;
  const start = from + content.length;
  return { start, end: start, text: ` ${formatId(id, page)}` };
}

/** An id in a form that the page's format does not have. Without `fix` there is more in it than the id. */
export type ForeignId = { id: string; written: string; range: Range; fix?: Edit };

/** In Markdown: the id of a heading that is written as a comment, as MDX or HTML has it. */
export function commentIdOf(page: SitePage, { range, text, syntax }: PageHeading): ForeignId | undefined {
  if (page.format === 'mdx' || !(syntax === 'comment' || text.endsWith('*/}'))) return undefined;
  const { start, content } = lastLineOf(page, range);
  const opening = Math.max(content.lastIndexOf('{/*'), content.lastIndexOf('<!--'));
  const [, id, more] =
    /^(?:\{\/\*|<!--)\s*#(\S+?)(\s[^]*?)?(?:\*\/\}|-->)$/.exec(content.slice(Math.max(0, opening))) ?? [];
  if (opening < 0 || !id) return undefined;
  const { fix, ...found } = toForeignId(page, id, { start, content, opening });
  return (more ?? '').trim() === '' ? { ...found, fix } : found;
}

/** In MDX: the ids in braces of a page that cannot be read because of them. */
export function braceIdsIn(page: SitePage): ForeignId[] {
  if (page.format !== 'mdx' || !page.problem) return [];
  const headings = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*#{1,6}[ \t][^\r\n]*$/gm;
  return Array.from(maskBlocks(page.text).matchAll(headings)).flatMap(({ 0: heading, index }) => {
    const content = contentOf(heading);
    const opening = content.lastIndexOf('{');
    const id = /^\{[ \t]*#([^\s{}]+)[ \t]*\}$/.exec(content.slice(Math.max(0, opening)))?.[1];
    return id ? toForeignId(page, id, { start: index, content, opening }) : [];
  });
}

function toForeignId(
  page: SitePage,
  id: string,
  { start, content, opening }: { start: number; content: string; opening: number },
): ForeignId & { fix: Edit } {
  const [from, to] = [start + opening, start + content.length];
  return {
    id,
    written: content.slice(opening),
    range: rangeAt(page.lineStarts, from, to),
    fix: { start: start + content.slice(0, opening).trimEnd().length, end: to, text: ` ${formatId(id, page)}` },
  };
}

/** The line of a heading that its text ends on: of one with a line of `---` below, the one above that. */
function lastLineOf({ text, lineStarts }: SitePage, range: Range): { start: number; content: string } {
  const isUnderlined = range.end.line > range.start.line;
  const line = isUnderlined ? range.end.line - 1 : range.start.line;
  const start = lineStarts[line - 1] ?? 0;
  return { start, content: contentOf(text.slice(start, lineStarts[line] ?? text.length)) };
}

/** A line without the white space and the closing `##` at its end. */
function contentOf(line: string): string {
  const content = line.trimEnd();
  let end = content.length;
  while (content[end - 1] === '#') end--;
  return /[ \t]/.test(content[end - 1] ?? '') ? content.slice(0, end).trimEnd() : content;
}
