import type { InlineCode } from 'mdast';
import { rangeAt } from '../../../../src/lib/docs/lines.ts';
import type { Page } from '../../../../src/lib/docs/page.ts';
import type { PageRule } from '../../rule.ts';
import { nodesOf } from '../../../../src/lib/docs/nodes.ts';

/** No white space at the ends of inline code. No fix: it changes what the code says. */
export const MD038: PageRule = {
  id: 'md/MD038',
  scope: 'markdown',
  check(page, _reference, report) {
    for (const code of nodesOf(page, 'inlineCode')) {
      for (const { start, end, place } of findSpaces(page, code)) {
        report({
          range: rangeAt(page.lineStarts, start, end),
          message: {
            en: `Unexpected white space at the ${place} of inline code, expected none. Delete it.`,
            'zh-Hans': `行内代码的${place === 'start' ? '开头' : '结尾'}不应有空白字符。请删除。`,
          },
        });
      }
    }
  },
};

type Space = { start: number; end: number; place: 'start' | 'end' };

/**
 * White space inside the backticks, but for the one space at each end that Markdown takes away, and for the one that keeps
 * a backtick of the code from those around it. Code that is all white space is left alone.
 */
function findSpaces({ text }: Page, { position }: InlineCode): Space[] {
  let [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
  while (text[start] === '`' && start < end) [start, end] = [start + 1, end - 1];
  if (!isWhite(text[start]) && !isWhite(text[end - 1])) return [];
  const whole = text.slice(start, end);
  if (whole.trim() === '') return [];
  const isPadded = /^[ \r\n]/.test(whole) && /[ \r\n]$/.test(whole);
  if (isPadded) [start, end] = [start + 1, end - 1];
  while (isLineEnd(text[start])) start++;
  while (isLineEnd(text[end - 1])) end--;
  const code = text.slice(start, end);
  const content = code.trim();
  const isLeft = hasContent(/^[^\r\n]*/.exec(code)?.[0] ?? '');
  const isRight = hasContent(code.slice(Math.max(code.lastIndexOf('\n'), code.lastIndexOf('\r')) + 1));
  const keepsTick = (character: string | undefined) => (character === '`' && !isPadded ? 1 : 0);
  const left = isLeft ? code.length - code.trimStart().length - keepsTick(content[0]) : 0;
  const right = isRight ? code.length - code.trimEnd().length - keepsTick(content.at(-1)) : 0;
  // With white space left at both ends, the pair that Markdown takes away is too much as well.
  const isTooMuch = isPadded && left > 0 && right > 0 && !content.startsWith('`') && !content.endsWith('`');
  const more = isTooMuch ? 1 : 0;
  const spaces: Space[] = [];
  if (left > 0) spaces.push({ start: start - more, end: start + left, place: 'start' });
  if (right > 0) spaces.push({ start: end - right, end: end + more, place: 'end' });
  return spaces;
}

/** White space before a break, or behind it, is not at an end of the code; nor is the marker of a quotation. */
function hasContent(line: string): boolean {
  return /[^\s>]/.test(line);
}

function isWhite(character: string | undefined): boolean {
  return character?.trim() === '';
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}
