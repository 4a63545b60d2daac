import type { PageRule } from '../../rule.ts';
import { isFenced, linesOf } from './lines.ts';
import { nodesOf } from '../../../../src/lib/docs/nodes.ts';

/** A fenced code block names its language. */
export const MD040: PageRule = {
  id: 'md/MD040',
  scope: 'markdown',
  check(page, _reference, report) {
    for (const code of nodesOf(page, 'code')) {
      if (code.lang || !isFenced(page, code)) continue;
      const { line, column } = code.position?.start ?? { line: 1, column: 1 };
      report({
        range: { start: { line, column }, end: { line, column: (linesOf(page).texts[line - 1]?.length ?? 0) + 1 } },
        message: {
          en: 'Unexpected code block without a language, expected one such as yaml or text. Write it behind the fence.',
          'zh-Hans': '代码块不应缺少语言，应为 yaml、text 之类。请写在围栏之后。',
        },
      });
    }
  },
};
