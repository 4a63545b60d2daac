import type { Page } from '../../../src/lib/docs/page.ts';
import { objectCharacter, type Block } from '../../../src/lib/docs/prose.ts';
import { blanksOf, isProse, removableAt } from '../blanks.ts';
import { fixOf, gapAt } from '../inlineMarks.ts';
import { chineseBlocksOf, han, isInAddress, placeOf, spanOf } from '../pageProse.ts';
import type { PageRule, Report } from '../rule.ts';

/** One space between Chinese and Latin letters, digits or code; none beside full-width punctuation. */
export const hanLatinSpace: PageRule = {
  id: 'han-latin-space',
  scope: 'markdown',
  check(page, _reference, report) {
    for (const block of chineseBlocksOf(page)) {
      reportMissing(page, block, report);
      reportDouble(page, block, report);
      reportBlanks(page, block, report);
    }
  },
};

const latin = `A-Za-z0-9\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0370-\\u03ff${objectCharacter}`;
const boundary = new RegExp(`[${han}](?=[${latin}])|(?:[${latin}]|[0-9]%|[A-Za-z]\\+\\+|[A-Z]#)(?=[${han}])`, 'g');
const double = new RegExp(`(?<=[${han}]) {2,}(?=[${latin}])|(?<=[${latin}]) {2,}(?=[${han}])`, 'g');

/** Words in which a letter is one of the characters. */
const mixedWords = /(?<![A-Za-z])(?:[ABH]股|B站|K线|T恤|U盘|X光)|卡拉OK/g;

function reportMissing(page: Page, block: Block, report: Report): void {
  const { text } = block;
  const inWords = new Set(
    [...text.matchAll(mixedWords)].flatMap(({ 0: word, index }) =>
      Array.from({ length: word.length + 1 }, (_, at) => index + at),
    ),
  );
  for (const { 0: left, index } of text.matchAll(boundary)) {
    const at = index + left.length;
    if (!isProse(block, at - 1) || !isProse(block, at)) continue;
    if (inWords.has(at)) continue;
    if (isInAddress(block, at - 1) && isInAddress(block, at)) continue;
    const seen = text.slice(index, at + 1).replace(objectCharacter, '`…`');
    const offset = gapAt(page, block, at);
    report({
      message: {
        en: `Unexpected "${seen}", expected a space between Chinese and Latin. Add it.`,
        'zh-Hans': `"${seen}" 的汉字与西文之间缺少空格，应有一个。请补上。`,
      },
      range: placeOf(page, block, index, at + 1),
      ...fixOf(page, offset === undefined ? undefined : { start: offset, end: offset, text: ' ' }),
    });
  }
}

function reportDouble(page: Page, block: Block, report: Report): void {
  for (const { 0: spaces, index } of block.text.matchAll(double)) {
    const end = index + spaces.length;
    const span = spanOf(page, block, index, end);
    if (!span || !isProse(block, index - 1) || !isProse(block, end)) continue;
    report({
      message: {
        en: `Unexpected ${spaces.length} spaces between Chinese and Latin, expected one. Remove the rest.`,
        'zh-Hans': `汉字与西文之间不应有 ${spaces.length} 个空格，应为一个。请删去多余的。`,
      },
      range: placeOf(page, block, index, end),
      ...fixOf(page, { ...span, text: ' ' }),
    });
  }
}

function reportBlanks(page: Page, block: Block, report: Report): void {
  for (const blank of blanksOf(block.text)) {
    const span = removableAt(page, block, blank);
    if (!span) continue;
    const { start, end, mark } = blank;
    report({
      message: {
        en: `Unexpected space beside "${mark}", expected none. Remove it.`,
        'zh-Hans': `"${mark}" 的旁边不应有空格。请删去。`,
      },
      range: placeOf(page, block, start, end),
      ...fixOf(page, { ...span, text: '' }),
    });
  }
}
