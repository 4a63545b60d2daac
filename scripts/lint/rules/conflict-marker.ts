import { positionAt } from '../../../src/lib/docs/lines.ts';
import type { Page } from '../../../src/lib/docs/page.ts';
import { codeBlocksOf } from '../../../src/lib/docs/tree.ts';
import type { PageRule } from '../rule.ts';

/** No unresolved merge conflict outside code blocks, where a page may show one. */
export const conflictMarker: PageRule = {
  id: 'conflict-marker',
  scope: 'markdown',
  blocksBuild: true,
  check(page, _facts, report) {
    const line = conflictLine(page);
    if (line === undefined) return;
    const shown = codeBlocksOf(page.tree).some(
      ({ position }) => position && position.start.line < line && line < position.end.line,
    );
    if (shown) return;
    report({
      message: {
        en: 'Unexpected conflict marker "<<<<<<<", expected merged text. Resolve the conflict and remove the markers.',
        'zh-Hans': '不应有冲突标记 "<<<<<<<"，应为合并后的文字。请解决冲突并删去标记。',
      },
      range: { start: { line, column: 1 }, end: { line, column: 8 } },
    });
  },
};

/** Line of the first conflict marker of a pair, in code blocks too. */
export function conflictLine({ text, lineStarts }: Pick<Page, 'text' | 'lineStarts'>): number | undefined {
  const opening = /^<{7}(?: |$)/m.exec(text);
  return opening && /^>{7}(?: |$)/m.test(text.slice(opening.index))
    ? positionAt(lineStarts, opening.index).line
    : undefined;
}
