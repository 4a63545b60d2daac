import { didYouMean } from '../../../src/lib/data/nearest.ts';
import { startOfLine } from '../../../src/lib/docs/lines.ts';
import type { PageHeading } from '../../../src/lib/docs/tree.ts';
import { commentIdOf, proposeIds, sectionsOf } from '../headingIds.ts';
import { pairOf } from '../pairs.ts';
import type { Report, SiteRule } from '../rule.ts';
import type { SitePage } from '../sitePage.ts';

type Named = PageHeading & { id: string };

/** Pages with more ids that the other one does not have are different pages. */
const maxIds = 20;

/** A translation has the headings of its source: the same ids and levels in the same order. */
export const parityHeading: SiteRule = {
  id: 'parity-heading',
  scope: 'page',
  knows: 'site',
  comparesLanguages: true,
  check(page, facts, report) {
    const pair = pairOf(page, facts);
    if (!pair) return;
    const own = namedOf(page, pair.stale);
    const theirs = namedOf(pair.source, pair.stale);
    // heading-id asks for these.
    const coming = new Set([...idsToCome(page, pair.source)]);
    checkIds(own, theirs, coming, pair.source.file, report);
    checkLevels(own, theirs, pair.source.file, report);
    if (coming.size === 0) checkOrder(own, theirs, pair.source.file, report);
  },
};

/** Headings with an id, without those in sections that are stale. */
function namedOf(page: SitePage, stale: ReadonlySet<string>): Named[] {
  const sections = page.sections ?? [];
  let next = 0;
  return sectionsOf(page).flatMap((heading) => {
    const { id, range } = heading;
    while ((sections[next]?.line ?? Infinity) <= range.start.line) next++;
    const section = sections[next - 1];
    return id === undefined || stale.has(id) || (section && stale.has(section.id)) ? [] : { ...heading, id };
  });
}

function idsToCome(page: SitePage, source: SitePage): string[] {
  if (sectionsOf(page).every((heading) => heading.id !== undefined && heading.syntax !== 'comment')) return [];
  const written = sectionsOf(page).flatMap((heading) => commentIdOf(page, heading)?.id ?? []);
  return [...proposeIds(page, [source]).values(), ...written];
}

function checkIds(
  own: readonly Named[],
  theirs: readonly Named[],
  coming: ReadonlySet<string>,
  file: string,
  report: Report,
): void {
  const [ownIds, theirIds] = [toPositions(own), toPositions(theirs)];
  const missing = theirs.filter(({ id }) => !ownIds.has(id) && !coming.has(id));
  const extra = own.filter(({ id }) => !theirIds.has(id)).slice(0, maxIds);
  const missingIds = missing.map(({ id }) => id);
  for (const { id, range } of extra) {
    const hint = didYouMean(id, missingIds);
    report({
      message: {
        en: `Unexpected heading id "${id}", expected one that ${file} has too.${hint.en} Use the same id, or add the section there.`,
        'zh-Hans': `标题的 id "${id}" 在 ${file} 里没有，两边的 id 应相同。${hint['zh-Hans']}请改用相同的 id，或在那边补上这一节。`,
      },
      range,
    });
  }
  const places = placesBefore(own, theirs);
  for (const { id, range } of missing.slice(0, maxIds - extra.length)) {
    const place = places[theirIds.get(id) ?? 0] ?? own[0];
    report({
      message: {
        en: `Missing heading id "${id}", expected it as in ${file}:${range.start.line}. Add the section, or rename an id to match.`,
        'zh-Hans': `缺少标题的 id "${id}"，应与 ${file}:${range.start.line} 一致。请补上这一节，或改名使之一致。`,
      },
      range: place?.range ?? startOfLine(1),
    });
  }
}

/** Place of the first heading of each id. */
function toPositions(headings: readonly Named[]): Map<string, number> {
  const positions = new Map<string, number>();
  for (const [index, { id }] of headings.entries()) if (!positions.has(id)) positions.set(id, index);
  return positions;
}

/** For each heading of the source, the last one of the translation that the source has before it. */
function placesBefore(own: readonly Named[], theirs: readonly Named[]): (Named | undefined)[] {
  const lastOf = new Map(own.map(({ id }, index) => [id, index]));
  let last = -1;
  return theirs.map(({ id }) => {
    const before = own[last];
    last = Math.max(last, lastOf.get(id) ?? -1);
    return before;
  });
}

function checkLevels(own: readonly Named[], theirs: readonly Named[], file: string, report: Report): void {
  const byId = new Map(theirs.map((heading) => [heading.id, heading]));
  for (const { id, depth, range } of own) {
    const other = byId.get(id);
    if (!other || other.depth === depth) continue;
    report({
      message: {
        en: `Unexpected level ${depth} of heading "${id}", expected ${other.depth} as in ${file}:${other.range.start.line}. Use the same number of "#".`,
        'zh-Hans': `标题 "${id}" 不应为 ${depth} 级，应与 ${file}:${other.range.start.line} 一样为 ${other.depth} 级。请写同样数目的 "#"。`,
      },
      range,
    });
  }
}

/** Reports the first heading that is not where it should be. */
function checkOrder(own: readonly Named[], theirs: readonly Named[], file: string, report: Report): void {
  const [ownIds, theirIds] = [toPositions(own), toPositions(theirs)];
  const mine = own.filter(({ id }, index) => theirIds.has(id) && ownIds.get(id) === index);
  const order = [...theirIds.keys()].filter((id) => ownIds.has(id));
  const index = mine.findIndex(({ id }, position) => id !== order[position]);
  const moved = mine[index];
  if (!moved) return;
  report({
    message: {
      en: `Unexpected heading id "${moved.id}" here, expected "${order[index]}" as in ${file}. Keep the sections in one order.`,
      'zh-Hans': `这里不应是标题 id "${moved.id}"，应与 ${file} 一样为 "${order[index]}"。请让各语言的小节次序相同。`,
    },
    range: moved.range,
  });
}
