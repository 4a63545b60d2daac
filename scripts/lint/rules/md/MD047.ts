import type { PageRule } from '../../rule.ts';
import { linesOf } from './lines.ts';

/** A file ends with a line end. */
export const MD047: PageRule = {
  id: 'md/MD047',
  scope: 'markdown',
  check(page, _reference, report) {
    const { texts } = linesOf(page);
    const [line, last] = [texts.length, texts.at(-1) ?? ''];
    if (last.trim() === '') return;
    report({
      range: { start: { line, column: last.length }, end: { line, column: last.length + 1 } },
      fix: { start: page.text.length, end: page.text.length, text: page.eol },
      message: {
        en: 'Unexpected end of the file within a line, expected a line end. Add one.',
        'zh-Hans': '文件不应在行中结束，末尾应有换行符。请添加。',
      },
    });
  },
};
