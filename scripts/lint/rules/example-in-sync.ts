import type { Code } from 'mdast';
import { didYouMean } from '../../../src/lib/data/nearest.ts';
import { startOfLine } from '../../../src/lib/docs/lines.ts';
import { rangeOf } from '../../../src/lib/docs/tree.ts';
import type { Edit, Message } from '../../../src/lib/finding.ts';
import { parseExampleTitle, quoteExample } from '../examples.ts';
import type { SiteRule } from '../rule.ts';
import type { SitePage } from '../sitePage.ts';

/** A code block that names a file of examples/ shows what is in that file: the code that was run. */
export const exampleInSync: SiteRule = {
  id: 'example-in-sync',
  scope: 'page',
  knows: 'site',
  rewritesCode: true,
  check(page, facts, report) {
    for (const block of page.quotes) {
      const reference = parseExampleTitle(block.meta);
      if (!reference) continue;
      const range = rangeOf(block);
      if (reference === 'malformed') {
        report({
          message: {
            en: 'Unexpected title of a code block, expected title="examples/<id>/<file>" or title="examples/<id>/<file>#<region>". Correct the title.',
            'zh-Hans':
              '代码块的 title 不正确，应为 title="examples/<id>/<file>" 或 title="examples/<id>/<file>#<region>"。请改正。',
          },
          range,
        });
        continue;
      }
      const { id, file, region } = reference;
      const source = facts.exampleFiles.get(file);
      if (source === undefined) {
        const siblings = [...facts.files].filter((path) => path.startsWith(`examples/${id}/`));
        const hint = didYouMean(file, siblings);
        report({
          message: {
            en: `Unexpected title "${file}", expected an existing text file.${hint.en} Add the file or correct the title.`,
            'zh-Hans': `代码块的 title 不应为 "${file}"，应为已有的文本文件。${hint['zh-Hans']}请添加文件或改正 title。`,
          },
          range,
        });
        continue;
      }
      const expected = quoteExample(source, region);
      if (expected === undefined) {
        report({
          message: {
            en: `Unexpected region "${region}", expected comments "#region ${region}" and "#endregion ${region}" in ${file}. Add them or correct the title.`,
            'zh-Hans': `没有区域 "${region}"，${file} 里应有注释 "#region ${region}" 和 "#endregion ${region}"。请补上注释或改正 title。`,
          },
          range,
        });
        continue;
      }
      const actual = block.value.replace(/\r\n?/g, '\n');
      if (actual === expected) continue;
      const fix = toEdit(page, block, expected);
      const difference = explain(actual, expected, file);
      report({
        message: {
          en: `${difference.en} ${fix ? 'Run `npm run fix`.' : 'Copy it from there.'}`,
          'zh-Hans': `${difference['zh-Hans']}${fix ? '请运行 `npm run fix`。' : '请从该文件复制。'}`,
        },
        range: startOfLine(range.start.line + firstDifference(actual, expected) + 1),
        ...(fix && { fix }),
      });
    }
  },
};

function explain(actual: string, expected: string, file: string): Message {
  const index = firstDifference(actual, expected);
  const [left, right] = [actual.split('\n')[index], expected.split('\n')[index]];
  const [found, wanted] = [show(left, right), show(right, left)];
  return {
    en: `Unexpected ${found ?? 'end'} in line ${index + 1} of the code block, expected ${wanted ?? 'end'} as in ${file}.`,
    'zh-Hans': `代码块第 ${index + 1} 行${found === undefined ? '不应缺失' : `不应为 ${found}`}，${wanted === undefined ? '代码应到此结束' : `应为 ${wanted}`}，与 ${file} 一致。`,
  };
}

/** A line cut so that its first difference from another is in sight, tabs told from spaces; undefined behind the last one. */
function show(line: string | undefined, other = ''): string | undefined {
  if (line === undefined) return undefined;
  const characters = [...line];
  const others = [...other];
  const differs = characters.findIndex((character, position) => character !== others[position]);
  const start = Math.max(0, (differs < 0 ? characters.length : differs) - 20);
  const end = start + 60;
  const shown = characters.slice(start, end).join('').replaceAll('\t', '\\t');
  return `"${start > 0 ? '…' : ''}${shown}${end < characters.length ? '…' : ''}"`;
}

function firstDifference(actual: string, expected: string): number {
  const [left, right] = [actual.split('\n'), expected.split('\n')];
  const index = left.findIndex((line, position) => line !== right[position]);
  return index < 0 ? left.length : index;
}

/** Replaces the lines between the fences; undefined where that is not plainly possible. */
function toEdit({ text, lineStarts, eol }: SitePage, { position }: Code, expected: string): Edit | undefined {
  if (!position) return undefined;
  const line = (number: number): string =>
    text.slice(lineStarts[number - 1], lineStarts[number]).replace(/[\r\n]+$/, '');
  const [, indent, fence] = /^([ \t]*)(`{3,}|~{3,})/.exec(line(position.start.line)) ?? [];
  const closing = /^[ \t]*(`{3,}|~{3,})[ \t]*$/.exec(line(position.end.line))?.[1];
  // In a quotation or behind a list marker, or never closed; or the new text would close the fence.
  if (indent === undefined || !fence || !closing?.startsWith(fence) || position.start.line === position.end.line)
    return undefined;
  const lines = expected === '' ? [] : expected.split('\n');
  if (lines.some((content) => content.trimStart().startsWith(fence))) return undefined;
  const [start, end] = [lineStarts[position.start.line], lineStarts[position.end.line - 1]];
  if (start === undefined || end === undefined) return undefined;
  return { start, end, text: lines.map((content) => (content === '' ? eol : indent + content + eol)).join('') };
}
