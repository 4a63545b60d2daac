import { rangeAt, startOfLine } from './lines.ts';
import type { Page } from './page.ts';
import type { SourceProblem } from './yaml.ts';

// What the parser's words are about, and how to mend it. The first that fits counts.
const remedies = [
  [/import\/export/, 'Mend the import or export, or indent the line so that it is text.'],
  [/acorn|expression|\{/, 'Close it, or write a plain brace as "\\{".'],
  [/./, 'Close the tag, or write a plain "<" as "&lt;".'],
] as const;

/** What to tell the author about an error of the Markdown or MDX parser: where, what, and the remedy, in one line. */
export function toParseProblem(
  error: unknown,
  { text, format, lineStarts }: Pick<Page, 'text' | 'format' | 'lineStarts'>,
): SourceProblem {
  const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  const range = rangeOfError(error, reason, lineStarts);
  const { line } = range.start;
  const from = lineStarts[line - 1] ?? 0;
  const source = text.slice(from, lineStarts[line]);

  const id = format === 'mdx' ? /^\s*#+\s.*?(\{\s*#([^{}\s]+)\s*\})/.exec(source) : null;
  if (id?.[1]) {
    const start = source.indexOf(id[1]) + from;
    return {
      message: `Unexpected "{#${id[2]}}" in MDX, expected "{/* #${id[2]} */}". Write the id of a heading as a comment.`,
      range: rangeAt(lineStarts, start, start + id[1].length),
    };
  }
  if (format === 'mdx' && reason.includes('`!`') && source.includes('<!--'))
    return { message: 'Unexpected "<!--" in MDX, expected "{/* … */}". Write comments in that form.', range };
  const remedy = remedies.find(([words]) => words.test(reason))?.[1] ?? '';
  const said = reason.replace(/^Unexpected /, '').replace(/\.$/, '');
  return { message: `Unexpected ${format.toUpperCase()}: ${said}. ${remedy}`.trim(), range };
}

function rangeOfError(error: unknown, reason: string, lineStarts: readonly number[]): SourceProblem['range'] {
  const place = typeof error === 'object' && error !== null && 'place' in error ? error.place : undefined;
  const point = typeof place === 'object' && place !== null && 'start' in place ? place.start : place;
  const offset = typeof point === 'object' && point !== null && 'offset' in point ? point.offset : undefined;
  if (typeof offset === 'number') return rangeAt(lineStarts, offset, offset);
  // "Expected a closing tag for `<div>` (3:1-3:6)" has the place in its words only.
  return startOfLine(Number(/\((\d+):\d+/.exec(reason)?.[1] ?? 1));
}
