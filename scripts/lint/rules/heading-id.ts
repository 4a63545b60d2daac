import type { PageHeading } from '../../../src/lib/docs/tree.ts';
import {
  braceIdsIn,
  commentIdOf,
  formatId,
  insertId,
  isPlainId,
  proposeIds,
  sectionsOf,
  type ForeignId,
} from '../headingIds.ts';
import type { Report, SiteRule } from '../rule.ts';
import type { SitePage } from '../sitePage.ts';
import { twinsOf } from '../twins.ts';

/** Headings carry explicit ASCII ids, unique in the page, so that a link survives. That they are equal in all languages is for parity-heading. */
export const headingId: SiteRule = {
  id: 'heading-id',
  scope: 'page',
  mendsSyntax: true,
  knows: 'site',
  check(page, facts, report) {
    for (const foreign of braceIdsIn(page)) reportForm(page, foreign, report);
    const headings = sectionsOf(page);
    // Nothing to learn from, and the broken page has a finding of its own.
    const twins = page.problem ? [] : twinsOf(page.file).flatMap(({ file }) => facts.pages.get(file) ?? []);
    const readable = twins.filter(({ problem }) => !problem);
    checkIds(page, headings, readable, report);
  },
};

function checkIds(page: SitePage, headings: readonly PageHeading[], twins: readonly SitePage[], report: Report): void {
  const lines = new Map<string, number>();
  let proposals: Map<number, string> | undefined;
  headings.forEach((heading, index) => {
    const { text, id, range } = heading;
    const foreign = commentIdOf(page, heading);
    if (foreign) reportForm(page, foreign, report);
    else if (id === undefined) {
      const proposal = (proposals ??= proposeIds(page, twins)).get(index);
      const form = formatId(proposal ?? 'ascii-id', page);
      const fix = proposal === undefined ? undefined : insertId(page, heading, proposal);
      const words = text.replace(/\s+/g, ' ');
      report({
        message: {
          en: `Unexpected heading "${words}" without an id, expected ${form} at its end. Use the same id in every language.`,
          'zh-Hans': `标题 "${words}" 没有 id，末尾应有 "${form}"。各语言请用同一个 id。`,
        },
        range,
        ...(fix && { fix }),
      });
    }
    if (id === undefined) return;
    if (!isPlainId(id)) {
      report({
        message: {
          en: `Unexpected heading id "${id}", expected lower-case ASCII letters, digits and hyphens. Rename it in every language.`,
          'zh-Hans': `标题的 id "${id}" 应只含小写英文字母、数字和连字符。请在各语言中一并改名。`,
        },
        range,
      });
    }
    const earlier = lines.get(id);
    if (earlier === undefined) lines.set(id, range.start.line);
    else
      report({
        message: {
          en: `Unexpected heading id "${id}", expected one that line ${earlier} does not use yet. Rename one of them.`,
          'zh-Hans': `标题的 id "${id}" 与第 ${earlier} 行重复，应为未用过的 id。请改掉其中一个。`,
        },
        range,
      });
  });
}

function reportForm(page: SitePage, { id, written, range, fix }: ForeignId, report: Report): void {
  const form = formatId(id, page);
  const where = page.format === 'mdx' ? 'MDX' : 'Markdown';
  report({
    message: {
      en: `Unexpected "${written}" in ${where}, expected "${form}". Write the id of a heading in that form.`,
      'zh-Hans': `${where} 里不应有 "${written}"，应为 "${form}"。请把标题的 id 写成这种形式。`,
    },
    range,
    ...(fix && { fix }),
  });
}
