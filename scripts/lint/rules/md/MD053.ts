import type { Definition, FootnoteDefinition } from 'mdast';
import { showValue } from '../../../../src/lib/data/showValue.ts';
import { rangeOf } from '../../../../src/lib/docs/tree.ts';
import type { Message } from '../../../../src/lib/finding.ts';
import type { PageRule } from '../../rule.ts';
import { nodesOf } from '../../../../src/lib/docs/nodes.ts';

/** Every definition of a link, an image or a footnote is used, and there is one of each. */
export const MD053: PageRule = {
  id: 'md/MD053',
  scope: 'markdown',
  check(page, _reference, report) {
    check(nodesOf(page, 'definition'), [...nodesOf(page, 'linkReference'), ...nodesOf(page, 'imageReference')]);
    check(nodesOf(page, 'footnoteDefinition'), nodesOf(page, 'footnoteReference'));

    function check(
      definitions: readonly (Definition | FootnoteDefinition)[],
      references: readonly { identifier: string }[],
    ): void {
      if (definitions.length === 0) return;
      const used = new Set(references.map(({ identifier }) => identifier));
      const defined = new Set<string>();
      for (const definition of definitions) {
        const { identifier, type } = definition;
        const isSecond = defined.has(identifier);
        defined.add(identifier);
        // `[//]: # (text)` is a way to write a comment.
        if (identifier === '//' || (!isSecond && used.has(identifier))) continue;
        const label = `${type === 'definition' ? '' : '^'}${showValue(definition.label ?? identifier)}`;
        const { start } = rangeOf(definition);
        const end = page.text.slice(page.lineStarts[start.line - 1], page.lineStarts[start.line]).trimEnd().length + 1;
        report({
          message: isSecond ? secondMessage(label) : unusedMessage(label),
          range: { start, end: { line: start.line, column: end } },
        });
      }
    }
  },
};

function unusedMessage(label: string): Message {
  return {
    en: `Unexpected definition "[${label}]", expected something on the page that uses it. Use it, or delete it.`,
    'zh-Hans': `不应有定义 "[${label}]"，本页没有使用它。请使用或删去。`,
  };
}

function secondMessage(label: string): Message {
  return {
    en: `Unexpected second definition "[${label}]", expected one: only the first counts. Delete it, or give it another label.`,
    'zh-Hans': `不应重复定义 "[${label}]"，应只有一处：只有第一处有效。请删去，或换一个标签。`,
  };
}
