import type { Range } from '../finding.ts';
import { findFrontMatter } from './findFrontMatter.ts';
import { rangeAt } from './lines.ts';
import { parseMapping, type YamlMapping } from './yaml.ts';

export type FrontMatter = YamlMapping & {
  /** From the opening to the closing line of dashes. */
  range: Range;
};

// Apart from this file, so that a reader of many pages can do without the parser of YAML.
export { findFrontMatter };

/** Reads the front matter of a page's text. Broken YAML is a list of problems, never a throw. */
export function parseFrontMatter(text: string, lineStarts: readonly number[]): FrontMatter | undefined {
  const block = findFrontMatter(text);
  if (block === 'none') return undefined;
  if (block === 'unclosed') {
    const range = rangeAt(lineStarts, 0, 3);
    const message = {
      en: 'Unexpected end of page, expected a line "---" that closes the front matter. Add it after the last key.',
      'zh-Hans': 'front matter 没有结束，应有一行 "---" 作为结尾。请补在最后一个键的下一行。',
    };
    return { data: {}, ranges: new Map(), range, problems: [{ message, range }] };
  }
  const source = text.slice(0, block.end);
  if (source === last?.source) return last.frontMatter;
  const toRange = (start: number, end: number): Range =>
    rangeAt(lineStarts, block.yamlStart + start, block.yamlStart + end);
  const mapping = parseMapping(block.yaml, 'front matter', toRange);
  const frontMatter = { ...mapping, range: rangeAt(lineStarts, 0, block.end) };
  last = { source, frontMatter };
  return frontMatter;
}

/** Texts of one page are read one after the other, and seldom differ in this part: YAML takes a third of the time of a page. */
let last: { source: string; frontMatter: FrontMatter } | undefined;
