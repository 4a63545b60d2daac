import type { Message } from '../finding.ts';
import { rangeAt, startOfLine } from './lines.ts';
import type { Page } from './page.ts';
import type { SourceProblem } from './yaml.ts';

// What the parser's words are about, and how to mend it. The first that fits counts.
const remedies: readonly (readonly [RegExp, Message])[] = [
  [
    /import\/export/,
    {
      en: 'Mend the import or export, or indent the line so that it is text.',
      'zh-Hans': '请修正 import 或 export 语句；如果这一行是正文，请加缩进。',
    },
  ],
  [
    /acorn|expression|\{/,
    {
      en: 'Close it, or write a plain brace as "\\{".',
      'zh-Hans': '请补上右花括号；如果只想写花括号本身，请写成 "\\{"。',
    },
  ],
  [
    /./,
    {
      en: 'Close the tag, or write a plain "<" as "&lt;".',
      'zh-Hans': '请补上结束标签；如果只想写 "<" 本身，请写成 "&lt;"。',
    },
  ],
];

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
      message: {
        en: `Unexpected "{#${id[2]}}" in MDX, expected "{/* #${id[2]} */}". Write the id of a heading as a comment.`,
        'zh-Hans': `MDX 里不应有 "{#${id[2]}}"，应为 "{/* #${id[2]} */}"。请把标题的 id 写成注释。`,
      },
      range: rangeAt(lineStarts, start, start + id[1].length),
    };
  }
  if (format === 'mdx' && reason.includes('`!`') && source.includes('<!--'))
    return {
      message: {
        en: 'Unexpected "<!--" in MDX, expected "{/* … */}". Write comments in that form.',
        'zh-Hans': 'MDX 里不应有 "<!--"，应为 "{/* … */}"。请把注释写成这种形式。',
      },
      range,
    };
  const remedy = remedies.find(([words]) => words.test(reason))?.[1];
  const said = reason.replace(/^Unexpected /, '').replace(/\.$/, '');
  const name = format.toUpperCase();
  const message = {
    en: `Unexpected ${name}: ${said}. ${remedy?.en ?? ''}`.trim(),
    'zh-Hans': `${name} 解析失败（${reason.replace(/\.$/, '')}）。${remedy?.['zh-Hans'] ?? ''}`,
  };
  return { message, range };
}

function rangeOfError(error: unknown, reason: string, lineStarts: readonly number[]): SourceProblem['range'] {
  const place = typeof error === 'object' && error !== null && 'place' in error ? error.place : undefined;
  const point = typeof place === 'object' && place !== null && 'start' in place ? place.start : place;
  const offset = typeof point === 'object' && point !== null && 'offset' in point ? point.offset : undefined;
  if (typeof offset === 'number') return rangeAt(lineStarts, offset, offset);
  // "Expected a closing tag for `<div>` (3:1-3:6)" has the place in its words only.
  return startOfLine(Number(/\((\d+):\d+/.exec(reason)?.[1] ?? 1));
}
