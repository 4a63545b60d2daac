import { rangeAt } from '../../../src/lib/docs/lines.ts';
import { foreignSyntaxIn } from '../mdxSource.ts';
import type { PageRule } from '../rule.ts';

/** MDX takes `<https://…>` for a tag: a link needs its long form. */
export const mdxAutolink: PageRule = {
  id: 'mdx-autolink',
  scope: 'markdown',
  mendsSyntax: true,
  check({ text, format, lineStarts, problem }, _reference, report) {
    // A page that can be read has none.
    if (format !== 'mdx' || !problem) return;
    for (const { kind, start, end, inner } of foreignSyntaxIn(text)) {
      if (kind !== 'autolink') continue;
      const link = toLink(inner);
      report({
        message: {
          en: `Unexpected "<${inner}>" in MDX, expected "${link}". Write links in that form.`,
          'zh-Hans': `MDX 里不应有 "<${inner}>"，应为 "${link}"。请把链接写成这种形式。`,
        },
        range: rangeAt(lineStarts, start, end),
        fix: { start, end, text: link },
      });
    }
  },
};

/** A link whose text is its address. A bare address would go on into Chinese punctuation that follows. */
function toLink(address: string): string {
  const text = address
    .replace(/[\\`*{}[\]~]/g, '\\$&')
    // Between letters, an underscore opens nothing.
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_');
  const target = address.includes('@') && !/^[a-z]+:/i.test(address) ? `mailto:${address}` : address;
  return `[${text}](${/[()\\]/.test(target) ? `<${target}>` : target})`;
}
