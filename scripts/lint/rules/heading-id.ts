import { didYouMean } from '../../../src/lib/data/nearest.ts';
import { startOfLine } from '../../../src/lib/docs/lines.ts';
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

/** Headings carry explicit ASCII ids, unique in the page and equal in all languages, so that a link survives a switch. */
export const headingId: SiteRule = {
  id: 'heading-id',
  scope: 'page',
  mendsSyntax: true,
  knows: 'site',
  check(page, facts, report) {
    for (const foreign of braceIdsIn(page)) reportForm(page, foreign, report);
    const headings = sectionsOf(page);
    // Nothing to compare with, and the broken page has a finding of its own.
    const twins = page.problem ? [] : twinsOf(page.file).flatMap(({ file }) => facts.pages.get(file) ?? []);
    const readable = twins.filter(({ problem }) => !problem);
    const mended = checkIds(page, headings, readable, report);
    for (const twin of readable) checkTwin(headings, mended, twin, report);
  },
};

/** Answers the ids that the page will have when what is reported has been mended. */
function checkIds(
  page: SitePage,
  headings: readonly PageHeading[],
  twins: readonly SitePage[],
  report: Report,
): ReadonlySet<string> {
  const lines = new Map<string, number>();
  const mended = new Set<string>();
  let proposals: Map<number, string> | undefined;
  headings.forEach((heading, index) => {
    const { text, id, range } = heading;
    const foreign = commentIdOf(page, heading);
    if (foreign) {
      reportForm(page, foreign, report);
      mended.add(foreign.id);
    } else if (id === undefined) {
      const proposal = (proposals ??= proposeIds(page, twins)).get(index);
      if (proposal !== undefined) mended.add(proposal);
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
  return mended;
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

function checkTwin(
  headings: readonly PageHeading[],
  mended: ReadonlySet<string>,
  twin: SitePage,
  report: Report,
): void {
  const { file } = twin;
  const ids = new Set(headings.flatMap(({ id }) => id ?? []));
  const twinIds = new Set(sectionsOf(twin).flatMap(({ id }) => id ?? []));
  const extra = headings.filter(({ id }) => id !== undefined && !twinIds.has(id));
  const missing = [...twinIds].filter((id) => !ids.has(id) && !mended.has(id));
  for (const { id = '', range } of extra) {
    const hint = didYouMean(id, missing);
    report({
      message: {
        en: `Unexpected heading id "${id}", expected one that ${file} has too.${hint.en} Use the same id, or add the section there.`,
        'zh-Hans': `标题的 id "${id}" 在 ${file} 里没有，两边的 id 应相同。${hint['zh-Hans']}请改用相同的 id，或在那边补上这一节。`,
      },
      range,
    });
  }
  if (missing.length > 0) {
    const list = missing.map((id) => `"${id}"`);
    report({
      message: {
        en: `Missing heading ids ${list.join(', ')}, expected them as in ${file}. Add the sections, or rename ids to match.`,
        'zh-Hans': `缺少标题的 id ${list.join('、')}，应与 ${file} 一致。请补上这些小节，或改名使之一致。`,
      },
      range: headings[0]?.range ?? startOfLine(1),
    });
  }
  if (extra.length > 0 || missing.length > 0 || mended.size > 0) return;
  const order = [...twinIds];
  const index = [...ids].findIndex((id, position) => id !== order[position]);
  const moved = headings.find(({ id }) => id !== undefined && id === [...ids][index]);
  if (moved)
    report({
      message: {
        en: `Unexpected heading id "${moved.id}" here, expected "${order[index]}" as in ${file}. Keep the sections in one order.`,
        'zh-Hans': `这里不应是标题 id "${moved.id}"，应与 ${file} 一样为 "${order[index]}"。请让各语言的小节次序相同。`,
      },
      range: moved.range,
    });
}
