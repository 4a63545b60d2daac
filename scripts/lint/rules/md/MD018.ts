import type { PageRule } from '../../rule.ts';
import { blockFlags, hasFlag, linesOf } from './lines.ts';

/** The emoji of a key with # on it. */
const keycap = '#\uFE0F\u20E3';

/** A heading without a space behind its # is text. No fix: it may be text. */
export const MD018: PageRule = {
  id: 'md/MD018',
  scope: 'markdown',
  check(page, _reference, report) {
    if (page.problem) return;
    const lines = linesOf(page);
    for (let line = lines.first; line <= lines.visible.length; line++) {
      const text = lines.visible[line - 1] ?? '';
      if (text[0] !== '#' || hasFlag(lines, line, blockFlags)) continue;
      const hashes = /^#+/.exec(text)?.[0].length ?? 0;
      const next = String.fromCodePoint(lines.texts[line - 1]?.codePointAt(hashes) ?? 0x20);
      if (next === ' ' || next === '\t') continue;
      // MD020 speaks of those with # at both ends.
      if (text.trimEnd().endsWith('#') || text.startsWith(keycap)) continue;
      report({
        range: { start: { line, column: 1 }, end: { line, column: hashes + 2 } },
        message: {
          en: `Unexpected "${next}" directly behind # at the start of a line, expected a space if this is a heading. Add a space, or write \\# if it is text.`,
          'zh-Hans': `行首的 # 之后不应紧跟 "${next}"，若为标题应有空格。请添加空格；若为正文，请写成 \\#。`,
        },
      });
    }
  },
};
