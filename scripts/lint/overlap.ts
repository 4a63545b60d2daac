import type { Finding } from '../../src/lib/finding.ts';

// Linters see some faults twice. Where both speak about one line, the finding with the better remedy stays.
const sameFault: Record<string, readonly string[]> = {
  'md/MD040': ['code-language'],
  'mdx-parse': ['mdx-autolink', 'mdx-html-comment', 'heading-id'],
  'remark/final-newline': ['md/MD047'],
  'remark/hard-break-spaces': ['md/MD009'],
  'remark/list-item-bullet-indent': ['md/MD005', 'md/MD007'],
  'remark/list-item-indent': ['md/MD007', 'md/MD030'],
  'remark/no-duplicate-definitions': ['md/MD053'],
  'remark/no-heading-content-indent': ['md/MD019', 'md/MD021'],
  'remark/no-unused-definitions': ['md/MD053'],
};

/** Drops the second report of one fault. The findings are those of one file. */
export function withoutOverlap(findings: readonly Finding[]): Finding[] {
  const seen = new Set(findings.map(toKey));
  return findings.filter((finding) => !sameFault[finding.rule]?.some((rule) => seen.has(toKey({ ...finding, rule }))));
}

function toKey({ rule, range }: Finding): string {
  return `${range?.start.line ?? 0} ${rule}`;
}
