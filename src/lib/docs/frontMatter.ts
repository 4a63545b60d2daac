import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Range } from '../finding.ts';
import { rangeAt } from './lines.ts';

export type SourceProblem = { message: string; range: Range };

export type FrontMatter = {
  /** The parsed mapping; empty when the YAML is broken. */
  data: Readonly<Record<string, unknown>>;
  /** Position of every key and list item by its JSON pointer: `/title`, `/tags/0`, `/verified/on`. */
  ranges: ReadonlyMap<string, Range>;
  /** From the opening to the closing line of dashes. */
  range: Range;
  problems: readonly SourceProblem[];
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
    const message =
      'Unexpected end of page, expected a line "---" that closes the front matter. Add it after the last key.';
    return { data: {}, ranges: new Map(), range, problems: [{ message, range }] };
  }
  const toRange = (start: number, end: number): Range =>
    rangeAt(lineStarts, block.yamlStart + start, block.yamlStart + end);
  const range = rangeAt(lineStarts, 0, block.end);
  try {
    const document = parseDocument(block.yaml, { prettyErrors: false });
    const problems = document.errors.map(({ message, pos }) => ({
      message: `Unexpected YAML: ${lowerFirst(message)}. Mend the front matter.`,
      range: toRange(pos[0], pos[1]),
    }));
    const ranges = new Map<string, Range>();
    collectRanges(document.contents, '', toRange, ranges);
    const data: unknown = problems.length > 0 ? {} : (document.toJS() ?? {});
    if (isRecord(data)) return { data, ranges, range, problems };
    const message = 'Unexpected front matter, expected lines of the form "key: value".';
    return { data: {}, ranges, range, problems: [{ message, range }] };
  } catch (error) {
    // Too many aliases or too deep a nesting; yaml throws for these.
    const message = `Unexpected YAML: ${lowerFirst(error instanceof Error ? error.message : String(error))}. Simplify the front matter.`;
    return { data: {}, ranges: new Map(), range, problems: [{ message, range }] };
  }
}

function collectRanges(
  node: unknown,
  pointer: string,
  toRange: (start: number, end: number) => Range,
  ranges: Map<string, Range>,
): void {
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      if (!isScalar(key) || !key.range) continue;
      const here = `${pointer}/${escapePointer(String(key.value))}`;
      ranges.set(here, toRange(key.range[0], key.range[1]));
      collectRanges(value, here, toRange, ranges);
    }
  } else if (isSeq(node)) {
    node.items.forEach((item, index) => {
      const here = `${pointer}/${index}`;
      if (isScalar(item) && item.range) ranges.set(here, toRange(item.range[0], item.range[1]));
      collectRanges(item, here, toRange, ranges);
    });
  }
}

/** One step of a JSON pointer (RFC 6901). */
export function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function lowerFirst(message: string): string {
  const line = message.split('\n')[0] ?? '';
  return line.charAt(0).toLowerCase() + line.slice(1);
}
