import type { Link, LinkReference } from 'mdast';
import { positionAt, rangeAt, startOfLine } from '../../../../src/lib/docs/lines.ts';
import type { Page } from '../../../../src/lib/docs/page.ts';
import type { PageRule, Report } from '../../rule.ts';
import { nodesOf } from '../../../../src/lib/docs/nodes.ts';

/** The text of a link has no white space at its ends. */
export const MD039: PageRule = {
  id: 'md/MD039',
  scope: 'markdown',
  check(page, _reference, report) {
    for (const link of [...nodesOf(page, 'link'), ...nodesOf(page, 'linkReference')]) {
      const [start, end] = labelOf(page.text, link);
      if (start === end) continue;
      if (isSpace(page.text[start])) reportSpace(page, { start, end, side: 'start' }, report);
      if (isSpace(page.text[end - 1])) reportSpace(page, { start, end, side: 'end' }, report);
    }
  },
};

type Label = { start: number; end: number; side: 'start' | 'end' };

function reportSpace({ text, lineStarts }: Page, { start, end, side }: Label, report: Report): void {
  let [from, to] = side === 'start' ? [start, start] : [end, end];
  while (side === 'start' && to < end && isSpace(text[to]) && !isLineEnd(text[to])) to++;
  while (side === 'end' && from > start && isSpace(text[from - 1]) && !isLineEnd(text[from - 1])) from--;
  // A line end: the finding is where the text is.
  const { line } = positionAt(lineStarts, from);
  const range =
    to > from ? rangeAt(lineStarts, from, to) : startOfLine(side === 'start' ? line + 1 : Math.max(1, line - 1));
  const isAll = text.slice(start, end).trim() === '';
  report({
    message:
      side === 'start'
        ? {
            en: 'Unexpected white space at the start of a link text, expected it before the "[". Delete or move it.',
            'zh-Hans': '链接文字的开头不应有空白，空白应在 "[" 之前。请删去或移出。',
          }
        : {
            en: 'Unexpected white space at the end of a link text, expected it behind the link. Delete or move it.',
            'zh-Hans': '链接文字的末尾不应有空白，空白应在链接之后。请删去或移出。',
          },
    range,
    ...(to > from && !isAll && { fix: { start: from, end: to, text: '' } }),
  });
}

/** Offsets of what stands between the brackets; nothing for an address that is a link by itself. */
function labelOf(text: string, { position, children }: Link | LinkReference): [start: number, end: number] {
  const start = position?.start.offset ?? 0;
  let end = children.at(-1)?.position?.end.offset;
  if (text[start] !== '[' || end === undefined) return [start, start];
  while (text[end] !== ']' && (isSpace(text[end]) || text[end] === '>')) end++;
  return [start + 1, end];
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && character.trim() === '';
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}
