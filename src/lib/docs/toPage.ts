import type { Root } from 'mdast';
import { localeOfFile } from '../locales.ts';
import { findFrontMatter, parseFrontMatter } from './frontMatter.ts';
import { lineStartsOf, startOfLine } from './lines.ts';
import type { Page } from './page.ts';
import { formatOf, isPageFile, withoutMark } from './pageFile.ts';
import { isTooDeep, maxDepth } from './treeDepth.ts';
import { toParseProblem } from './parseProblem.ts';
import type { SourceProblem } from './yaml.ts';

/** Everything of a page; `parse` makes the tree of its text and may throw. Never throws itself. */
export function toPage(file: string, source: string, parse: (text: string) => Root): Page {
  const text = withoutMark(source);
  const format = formatOf(file);
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
    ...parseTree(),
  };

  function parseTree(): { tree: Root; problem?: SourceProblem } {
    const empty: Root = { type: 'root', children: [] };
    try {
      const tree = parse(text);
      if (!isTooDeep(tree)) return { tree };
      const message = {
        en: `Unexpected nesting, expected at most ${maxDepth} levels of lists, quotations and the like. Simplify the page.`,
        'zh-Hans': `嵌套过深，列表、引用等应不超过 ${maxDepth} 层。请简化这个页面。`,
      };
      return { tree: empty, problem: { message, range: startOfLine(1) } };
    } catch (error) {
      return { tree: empty, problem: toParseProblem(error, { text, format, lineStarts }) };
    }
  }
}
