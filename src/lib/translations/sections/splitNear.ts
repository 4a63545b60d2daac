import type { Definition, FootnoteDefinition } from 'mdast';
import { findFrontMatter } from '../../docs/findFrontMatter.ts';
import { nodesOf } from '../../docs/nodes.ts';
import type { Page } from '../../docs/page.ts';
import { withoutMark } from '../../docs/pageFile.ts';
import { splitSections, type Section, type SplitOptions } from './sections.ts';

/** A page and what it is made of. */
export type SplitPage = { page: Page; sections: readonly Section[] };

/**
 * The sections of another text of a page, of which only what differs from `near` is parsed: of a section that is the same in both,
 * the heading stands for all of it. Blocks of Markdown depend on what stands above them alone, and behind a heading of the page
 * (`## …` at the start of a line, in no list, fence or the like) on nothing above it. Only definitions reach further; they
 * are kept. Undefined where that does not tell, and the whole text has to be parsed. Of a section that differs, `start`, `end`
 * and `range` mean nothing.
 */
export function splitNear(
  source: string,
  near: SplitPage,
  { parse, ...options }: SplitOptions & { parse: (source: string) => Page },
): Section[] | undefined {
  const text = withoutMark(source);
  // A lone CR ends a line too; MDX has blocks that end by what stands below them.
  if (near.page.format === 'mdx' || text.includes('\r') || near.page.text.includes('\r')) return undefined;
  const known = readChunks(near);
  if (!known) return undefined;
  const block = findFrontMatter(text);
  const bodyStart = typeof block === 'object' ? block.end : 0;
  const { intro, chunks } = cut(text.slice(bodyStart));
  const pieces: Piece[] = [];
  let short = text.slice(0, bodyStart) + intro;
  for (const [index, chunk] of chunks.entries()) {
    const same = known.chunks.get(chunk);
    // What a text ends with may never be closed.
    const isSame = same !== undefined && same.isLast === (index === chunks.length - 1);
    pieces.push({ start: short.length, ...(isSame && { same }) });
    short += isSame ? `${firstLine(chunk)}\n\n${same.definitions}` : chunk;
  }
  // Definitions of sections that are gone or different would be missed, or be too many.
  const kept = new Set(pieces.map(({ same }) => same));
  if ([...known.chunks.values()].some((one) => one.definitions !== '' && !kept.has(one))) return undefined;

  const page = parse(short);
  if (page.problem || page.frontMatter?.problems.length) return undefined;
  const starts = new Map(pieces.map((piece) => [piece.start, piece]));
  const isKept = (node: Definition | FootnoteDefinition): boolean => {
    const offset = node.position?.start.offset ?? 0;
    const piece = pieces.findLast(({ start }) => start <= offset);
    return piece ? piece.same !== undefined : intro === known.intro;
  };
  if (!definitionsOf(page).every(isKept)) return undefined;
  const headings = page.tree.children.filter(
    (node) => node.type === 'heading' && starts.has(node.position?.start.offset ?? -1),
  );
  if (headings.length < pieces.length) return undefined;
  const sections = splitSections(page, options).map((section) => {
    const same = section.depth > 0 ? starts.get(section.start)?.same : undefined;
    return same ? same.section : section;
  });
  // Ids are numbered through the page when they come again.
  return new Set(sections.map(({ id }) => id)).size < sections.length ? undefined : sections;
}

type Chunk = { section: Section; isLast: boolean; definitions: string };
/** Where a section begins in the shortened text, and which of the other text's it is, if it is one of them. */
type Piece = { start: number; same?: Chunk };

/** Cuts before every line that looks like a heading of a section. */
function cut(body: string): { intro: string; chunks: string[] } {
  const [intro = '', ...chunks] = body.split(/^(?=#{2,6}[ \t])/m);
  return /^#{2,6}[ \t]/.test(intro) ? { intro: '', chunks: [intro, ...chunks] } : { intro, chunks };
}

type Chunks = { intro: string; chunks: ReadonlyMap<string, Chunk> };

/**
 * The sections of a page by their text, up to the next heading. Undefined when there are other headings than `## …`, sections that
 * are written alike, or definitions inside of something else.
 */
function readChunks({ page, sections }: SplitPage): Chunks | undefined {
  const { intro, chunks: texts } = cut(page.text.slice(page.bodyStart));
  const headed = sections.filter(({ depth }) => depth > 0);
  if (texts.length !== headed.length) return undefined;
  const chunks = new Map<string, Chunk>();
  const places: { start: number; chunk: Chunk }[] = [];
  let start = page.bodyStart + intro.length;
  for (const [index, section] of headed.entries()) {
    const text = texts[index] ?? '';
    if (section.start !== start || chunks.has(text) || /~\d+$/.test(section.id)) return undefined;
    const chunk = { section, isLast: index === headed.length - 1, definitions: '' };
    chunks.set(text, chunk);
    places.push({ start, chunk });
    start += text.length;
  }
  const ofPage = new Set<unknown>(page.tree.children);
  for (const node of definitionsOf(page)) {
    const [from, to] = [node.position?.start, node.position?.end.offset];
    if (from?.offset === undefined || from.column !== 1 || !ofPage.has(node)) return undefined;
    const { offset } = from;
    const chunk = places.findLast((place) => place.start <= offset)?.chunk;
    if (chunk)
      chunk.definitions +=
        node.type === 'definition'
          ? `${page.text.slice(offset, to)}\n\n`
          : `[^${node.label ?? node.identifier}]: -\n\n`;
  }
  return { intro, chunks };
}

function definitionsOf(page: Page): (Definition | FootnoteDefinition)[] {
  return [...nodesOf(page, 'definition'), ...nodesOf(page, 'footnoteDefinition')];
}

function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return end < 0 ? text : text.slice(0, end);
}
