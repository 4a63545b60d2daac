import type { Heading, Nodes } from 'mdast';
import type { Page } from '../../docs/page.ts';
import { nodesOf, parentOf } from '../../docs/nodes.ts';
import { toPageHeading } from '../../docs/tree.ts';
import type { SectionContent, TaskCheck } from '../task.ts';
import type { FileTexts } from '../texts.ts';
import { judgeDraft, judgePlaceholders } from './draft.ts';
import { toGap, type Gap } from './gap.ts';
import { saysSomething } from './page.ts';
import { readPage } from './readPage.ts';

type SectionCheck = Extract<TaskCheck, { check: 'section' }>;

/** The page has the section, with all that it is to hold, and long enough. */
export function judgeSection({ id, contains = [], lines = 1 }: SectionCheck, file: string, texts: FileTexts): Gap[] {
  const read = readPage(file, texts);
  if ('gap' in read) return [read.gap];
  const [draft] = judgeDraft(read.page);
  if (draft) return [draft];
  const section = findSection(read.page, id);
  if (!section) {
    return [
      toGap(
        file,
        `There is no section with the id "${id}". Add a heading that ends in {#${id}}, and write the section.`,
        `没有 id 为 "${id}" 的小节。请添加以 {#${id}} 结尾的标题，并写出内容。`,
      ),
    ];
  }
  const nodes = section.flatMap(nodesIn);
  const missing = contains.filter((content) => !nodes.some((node) => tests[content](node)));
  const written = countLines(read.page, section);
  return [
    ...judgePlaceholders(read.page, nodes),
    ...missing.map((content) => {
      const { en, zh } = contentWords[content];
      return toGap(
        file,
        `The section "${id}" has no ${en}. Add one below the heading {#${id}}.`,
        `小节 "${id}" 里没有${zh}。请加在标题 {#${id}} 之下。`,
      );
    }),
    ...(written < lines
      ? [
          toGap(
            file,
            `The section "${id}" has ${written} of ${lines} lines that are not empty. Write what is missing below the heading {#${id}}.`,
            `小节 "${id}" 有 ${written} 行内容，应至少有 ${lines} 行。请在标题 {#${id}} 之下补全。`,
          ),
        ]
      : []),
  ];
}

/** What stands between a heading and the next one of its level or above, subsections included. */
function findSection(page: Page, id: string): Nodes[] | undefined {
  const heading = nodesOf(page, 'heading').find((node) => toPageHeading(node).id === id);
  if (!heading) return undefined;
  const siblings: readonly Nodes[] = parentOf(page, heading)?.children ?? [];
  const start = siblings.indexOf(heading) + 1;
  const length = siblings.slice(start).findIndex((node) => node.type === 'heading' && node.depth <= depthOf(heading));
  return siblings.slice(start, length < 0 ? undefined : start + length);
}

function depthOf({ depth }: Heading): number {
  return depth;
}

/** A node and all in it; the tree is no deeper than `maxDepth` of a page. */
function nodesIn(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap((child) => nodesIn(child))] : [node];
}

const tests: Readonly<Record<SectionContent, (node: Nodes) => boolean>> = {
  code: (node) => node.type === 'code' && node.lang !== 'mermaid' && node.value.trim() !== '',
  diagram: (node) => node.type === 'code' && node.lang === 'mermaid' && node.value.trim() !== '',
  table: (node) => node.type === 'table' && node.children.length > 1,
  list: (node) => node.type === 'list',
  link: (node) => (node.type === 'link' && node.url !== '') || node.type === 'linkReference',
  image: (node) => (node.type === 'image' && node.url !== '') || node.type === 'imageReference',
  footnote: (node) => node.type === 'footnoteReference',
};

const contentWords: Readonly<Record<SectionContent, { en: string; zh: string }>> = {
  code: { en: 'code block', zh: '代码块' },
  diagram: { en: 'diagram (a code block with "mermaid" behind its fence)', zh: '图（标注 mermaid 的代码块）' },
  table: { en: 'table', zh: '表格' },
  list: { en: 'list', zh: '列表' },
  link: { en: 'link', zh: '链接' },
  image: { en: 'image', zh: '图片' },
  footnote: { en: 'footnote', zh: '脚注' },
};

/** Lines with something on them; comments are not counted, nor are headings of subsections. */
function countLines({ text }: Page, section: readonly Nodes[]): number {
  const parts = section.filter(saysSomething).map(({ position }) => {
    const [start = 0, end = 0] = [position?.start.offset, position?.end.offset];
    return text.slice(start, end);
  });
  return parts.flatMap((part) => part.split(/\r\n|\n|\r/)).filter((line) => line.trim() !== '').length;
}
