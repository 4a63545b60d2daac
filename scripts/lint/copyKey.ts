import { escapePointer } from '../../src/lib/docs/yaml.ts';
import type { Edit } from '../../src/lib/finding.ts';
import type { SitePage } from './sitePage.ts';

/**
 * Puts a key of one page's front matter, with its value as it is written there, into another's: in the place of its own, or
 * before its record of the translation. Undefined where that is not safe: there is no such key, or it holds an anchor or alias.
 */
export function toCopy(key: string, from: SitePage, to: SitePage): Edit | undefined {
  const source = spanOf(key, from);
  if (!source) return undefined;
  const lines = from.text.slice(source.start, source.end).split(/\r\n|\n|\r/);
  const text = lines
    .map((line) => `${line}${to.eol}`)
    .join('')
    .slice(0, -to.eol.length);
  const own = spanOf(key, to);
  if (/[&*]\w/.test(text) || (own && /[&*]\w/.test(to.text.slice(own.start, own.end)))) return undefined;
  if (own) return { ...own, text };
  const record = spanOf('translation', to);
  return record && { start: record.start, end: record.start, text };
}

/** The lines of a key, the last line end included; undefined unless they begin with it. */
function spanOf(key: string, { text, lineStarts, frontMatter }: SitePage): { start: number; end: number } | undefined {
  const ranges = frontMatter?.ranges;
  const range = ranges?.get(`/${escapePointer(key)}`);
  if (!frontMatter || !ranges || range?.start.column !== 1) return undefined;
  const { line } = range.start;
  let end = frontMatter.range.end.line;
  for (const name of Object.keys(frontMatter.data)) {
    const other = ranges.get(`/${escapePointer(name)}`)?.start.line ?? 0;
    if (other > line && other < end) end = other;
  }
  // What is said of the next key stands above it.
  while (end > line + 1 && /^\s*(?:#.*)?$/.test(lineAt(end - 1))) end--;
  return { start: lineStarts[line - 1] ?? 0, end: lineStarts[end - 1] ?? text.length };

  function lineAt(number: number): string {
    return text.slice(lineStarts[number - 1], lineStarts[number]).trimEnd();
  }
}
