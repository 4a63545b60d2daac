import type { PageRule } from '../../rule.ts';
import { isFenced } from './lines.ts';
import { nodesOf } from '../../../../src/lib/docs/nodes.ts';

/** All fences are of the character of the first one. */
export const MD048: PageRule = {
  id: 'md/MD048',
  scope: 'markdown',
  check(page, _reference, report) {
    let expected: string | undefined;
    for (const code of nodesOf(page, 'code')) {
      if (!isFenced(page, code)) continue;
      const { line, column, offset = 0 } = code.position?.start ?? { line: 1, column: 1 };
      const actual = page.text[offset] ?? '';
      expected ??= actual;
      if (actual === expected) continue;
      const [found, wanted] = [actual.repeat(3), expected.repeat(3)];
      report({
        range: { start: { line, column }, end: { line, column: column + 3 } },
        message: {
          en: `Unexpected fence of ${found}, expected ${wanted} as in the first code block. Write them alike.`,
          'zh-Hans': `代码块的围栏不应为 ${found}，应与第一个代码块一样为 ${wanted}。请统一写法。`,
        },
      });
    }
  },
};
