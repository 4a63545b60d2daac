import type { Range } from '../finding.ts';
import { rangeAt } from './lines.ts';
import { parseMapping, type YamlMapping } from './yaml.ts';

export type FrontMatter = YamlMapping & {
  /** From the opening to the closing line of dashes. */
  range: Range;
};

type Block = { yaml: string; yamlStart: number; end: number } | 'none' | 'unclosed';

/** Finds the YAML between the dashes at the top of a page, the way Docusaurus does. */
export function findFrontMatter(text: string): Block {
  const opening = /^---[ \t]*(\r\n|\n|\r)/.exec(text)?.[0];
  if (!opening) return 'none';
  const closing = /^---[ \t]*$/gm;
  closing.lastIndex = opening.length;
  const found = closing.exec(text);
  if (!found) return 'unclosed';
  return {
    yaml: text.slice(opening.length, found.index),
    yamlStart: opening.length,
    end: found.index + found[0].length,
  };
}

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
  const toRange = (start: number, end: number): Range =>
    rangeAt(lineStarts, block.yamlStart + start, block.yamlStart + end);
  return { ...parseMapping(block.yaml, 'front matter', toRange), range: rangeAt(lineStarts, 0, block.end) };
}
