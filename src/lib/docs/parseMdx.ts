import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

// The parser that Docusaurus compiles MDX with: whether a page compiles is the question, and no other can answer it.
const mdx = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkDirective)
  .use(remarkMdx)
  .freeze();

/** Parses MDX into a tree. Throws what the parser throws, with its `place`. */
export function parseMdx(text: string): Root {
  return mdx.parse(text);
}
