import type { Page } from './page.ts';
import { parseMarkdown } from './parseMarkdown.ts';
import { parseMdx } from './parseMdx.ts';
import { formatOf } from './pageFile.ts';
import { toPage } from './toPage.ts';

/**
 * Parses one Markdown file. Never throws: what cannot be parsed is in `problem` and
 * `frontMatter.problems`, and the tree is then empty.
 */
export function parsePage(file: string, source: string): Page {
  return toPage(file, source, formatOf(file) === 'mdx' ? parseMdx : parseMarkdown);
}
