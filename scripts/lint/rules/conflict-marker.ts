import { positionAt } from '../../../src/lib/docs/lines.ts';
import type { Page } from '../../../src/lib/docs/page.ts';
import { codeBlocksOf } from '../../../src/lib/docs/tree.ts';
import type { SourceProblem } from '../../../src/lib/docs/yaml.ts';
import type { PageRule } from '../rule.ts';

/** No unresolved merge conflict outside code blocks, where a page may show one. */
export const conflictMarker: PageRule = {
  id: 'conflict-marker',
  scope: 'markdown',
  blocksBuild: true,
  check(page, _reference, report) {
    const line = findConflict(page);
    if (line !== undefined) report(toConflict(line));
  },
};

/** Line of the first marker of a conflict that is to be resolved. */
export function findConflict(page: Page): number | undefined {
  const blocks = codeBlocksOf(page.tree);
  return conflictLines(page).find(
    (line) => !blocks.some(({ position }) => position && position.start.line < line && line < position.end.line),
  );
}

export function toConflict(line: number): SourceProblem {
  return {
    message: {
      en: 'Unexpected conflict marker, expected merged text. Resolve the conflict and remove the markers.',
      'zh-Hans': '不应有冲突标记，应为合并后的文字。请解决冲突并删去标记。',
    },
    range: { start: { line, column: 1 }, end: { line, column: 8 } },
  };
}

/** Line of the first conflict marker, in code blocks too: what `--fix` must not touch. */
export function conflictLine(page: Pick<Page, 'text' | 'lineStarts'>): number | undefined {
  return conflictLines(page)[0];
}

/** As git writes them, with a name behind; one that is left over is enough. */
function conflictLines({ text, lineStarts }: Pick<Page, 'text' | 'lineStarts'>): number[] {
  if (!/[<>]{7}/.test(text)) return [];
  return [...text.matchAll(/^(?:<{7}|>{7}) \S/gm)].map(({ index }) => positionAt(lineStarts, index).line);
}
