import type { PageRule } from '../../rule.ts';
import { blockFlags, hasFlag, linesOf } from './lines.ts';

/** A heading with # at both ends has a space at both ends. No fix: the # may be part of the text, as in `C#`. */
export const MD020: PageRule = {
  id: 'md/MD020',
  scope: 'markdown',
  check(page, _reference, report) {
    if (page.problem) return;
    const lines = linesOf(page);
    for (let line = lines.first; line <= lines.visible.length; line++) {
      const text = lines.visible[line - 1] ?? '';
      if (text[0] !== '#' || hasFlag(lines, line, blockFlags)) continue;
      const found = findMissingSpace(text);
      if (!found) continue;
      const { start, end } = found;
      report({
        range: { start: { line, column: start + 1 }, end: { line, column: end + 1 } },
        message: {
          en: 'Unexpected text directly beside the # of a heading with # at both ends, expected a space. Add it, or write \\# if it is text.',
          'zh-Hans': '首尾带 # 的标题，# 不应紧挨文字，之间应有空格。请添加空格；若 # 是正文，请写成 \\#。',
        },
      });
    }
  },
};

/** Where the space is missing: from # to text, or from text to #. */
function findMissingSpace(line: string): { start: number; end: number } | undefined {
  const text = line.trimEnd();
  const left = /^#+/.exec(text)?.[0].length ?? 0;
  let closing = text.length;
  while (closing > left && text[closing - 1] === '#') closing--;
  // An escaped # is text; only one behind it closes.
  const isEscaped = text[closing - 1] === '\\';
  const right = closing + (isEscaped ? 1 : 0);
  if (right >= text.length) return undefined;
  const content = text.slice(left, isEscaped ? closing - 1 : closing).trim();
  if (content === '' || content.includes('#') || content.endsWith('\\')) return undefined;
  if (!isSpace(text[left])) return { start: 0, end: left + 1 };
  return isSpace(text[right - 1]) ? undefined : { start: right - 1, end: text.length };
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}
