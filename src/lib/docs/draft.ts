import type { Nodes } from 'mdast';
import type { Range } from '../finding.ts';
import type { FrontMatter } from './frontMatter.ts';
import { startOfLine } from './lines.ts';
import { nodesOf } from './nodes.ts';
import type { Page } from './page.ts';
import { rangeOf } from './tree.ts';

/** How the sentences begin that `npm run new` writes for people to replace. */
export const toWrite = { 'zh-Hans': '待写：', en: 'To write: ' } as const;

const placeholder = new RegExp(`^(?:\\*\\*)?(?:\\d+\\. )?(${Object.values(toWrite).join('|')})`);

/** Whether a page is left out of the published site. Docusaurus takes the word in quotes, too. */
export function isDraft({ frontMatter }: { frontMatter?: Pick<FrontMatter, 'data'> }): boolean {
  return String(frontMatter?.data['draft']) === 'true';
}

/** `words` is how it begins. */
export type Placeholder = { words: string; range: Range };

/** Where a page still says what to write: in its description and its paragraphs or, with `nodes`, in these paragraphs alone. */
export function findPlaceholders(page: Page, nodes?: readonly Nodes[]): Placeholder[] {
  const { text, frontMatter } = page;
  const description = nodes === undefined ? frontMatter?.data['description'] : undefined;
  const places = [
    {
      said: typeof description === 'string' ? description : '',
      range: frontMatter?.ranges.get('/description'),
    },
    ...nodesOf(page, 'paragraph')
      .filter((node) => nodes === undefined || nodes.includes(node))
      .map((node) => ({
        said: text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0),
        range: rangeOf(node),
      })),
  ];
  return places.flatMap(({ said, range = startOfLine(1) }) => {
    const words = placeholder.exec(said)?.[1];
    return words === undefined ? [] : [{ words, range }];
  });
}
