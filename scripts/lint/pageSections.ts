import type { Nodes, Root, RootContent } from 'mdast';
import { EXIT, visit } from 'unist-util-visit';
import type { Page } from '../../src/lib/docs/page.ts';
import { headingsOf, type PageHeading } from '../../src/lib/docs/tree.ts';

export type PageSection = PageHeading & {
  /** What stands below the heading, to the next one of its level or above; absent for a heading inside of something else. */
  content?: readonly RootContent[];
};

/** The headings of level 2 in their order, wherever they stand, with what is below them. */
export function sectionsOf({ tree }: Page): PageSection[] {
  const contents = new Map<number, RootContent[]>();
  let current: RootContent[] | undefined;
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth <= 2) {
      current = [];
      contents.set(node.position?.start.line ?? 0, current);
    } else current?.push(node);
  }
  return headingsOf(tree)
    .filter(({ depth }) => depth === 2)
    .map((heading) => {
      const content = contents.get(heading.range.start.line);
      return { ...heading, ...(content && { content }) };
    });
}

/** What stands before the first heading of level 2. */
export function introductionOf({ tree }: Page): RootContent[] {
  const end = tree.children.findIndex((node) => node.type === 'heading' && node.depth === 2);
  return tree.children.slice(0, end < 0 ? undefined : end).filter(({ type }) => type !== 'heading' && type !== 'yaml');
}

/** Whether a reader sees none of it. */
export function isEmpty(content: readonly RootContent[]): boolean {
  return content.every(
    (node) =>
      node.type === 'mdxjsEsm' ||
      (node.type === 'html' && /^\s*<!--(?:(?!-->)[^])*-->\s*$/.test(node.value)) ||
      (node.type === 'mdxFlowExpression' && /^\s*\/\*(?:(?!\*\/)[^])*\*\/\s*$/.test(node.value)),
  );
}

const types = {
  code: ['code'],
  table: ['table'],
  list: ['list'],
  link: ['link', 'linkReference'],
} as const satisfies Record<string, readonly Nodes['type'][]>;

/** Whether there is such a thing in it. A component can bring anything, so that it counts as all of them. */
export function hasAny(content: readonly RootContent[], what: keyof typeof types): boolean {
  const wanted: readonly string[] = types[what];
  const tree: Root = { type: 'root', children: [...content] };
  let isFound = false;
  visit(tree, (node) => {
    const isComponent =
      (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && /^[A-Z]/.test(node.name ?? '');
    if (!isComponent && !wanted.includes(node.type)) return undefined;
    isFound = true;
    return EXIT;
  });
  return isFound;
}
