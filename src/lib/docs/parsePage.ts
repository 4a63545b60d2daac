import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { localeOfFile, pageOfFile } from '../locales.ts';
import { findFrontMatter, parseFrontMatter } from './frontMatter.ts';
import { lineStartsOf } from './lines.ts';
import type { Page } from './page.ts';
import { toParseProblem } from './parseProblem.ts';
import type { SourceProblem } from './yaml.ts';

const markdown = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkDirective).freeze();
const mdx = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkDirective)
  .use(remarkMdx)
  .freeze();

/**
 * Parses one Markdown file. Never throws: what cannot be parsed is in `problem` and
 * `frontMatter.problems`, and the tree is then empty.
 */
export function parsePage(file: string, source: string): Page {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const format = /\.mdx$/i.test(file) ? 'mdx' : 'md';
  const lineStarts = lineStartsOf(text);
  const block = findFrontMatter(text);
  const frontMatter = parseFrontMatter(text, lineStarts);
  const locale = isPageFile(file) ? localeOfFile(file) : undefined;
  return {
    file,
    text,
    eol: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n',
    lineStarts,
    format,
    ...(locale && { locale }),
    ...(frontMatter && { frontMatter }),
    bodyStart: typeof block === 'object' ? block.end : 0,
    ...parseTree(text, format, lineStarts),
  };
}

/** Whether Docusaurus makes a page of this file: Markdown in a locale's folder, no part of its path with a leading underscore. */
export function isPageFile(file: string): boolean {
  const page = pageOfFile(file);
  return page !== undefined && /\.mdx?$/.test(page) && !page.split('/').some((part) => part.startsWith('_'));
}

function parseTree(
  text: string,
  format: Page['format'],
  lineStarts: readonly number[],
): { tree: Root; problem?: SourceProblem } {
  try {
    return { tree: (format === 'mdx' ? mdx : markdown).parse(text) };
  } catch (error) {
    return { tree: { type: 'root', children: [] }, problem: toParseProblem(error, { text, format, lineStarts }) };
  }
}
