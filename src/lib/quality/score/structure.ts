import { headingsOf, type PageHeading } from '../../docs/tree.ts';
import { costs } from './costs.ts';
import { shareOf, toPart } from './parts.ts';
import type { PartScore, Remark } from './quality.ts';
import type { Subject } from './scorePage.ts';

/** Sections of the template of the page's kind, ids of headings, a description, no level of headings left out. */
export function scoreStructure({ page, findSections }: Subject): PartScore {
  const { frontMatter, tree } = page;
  const data = frontMatter?.data ?? {};
  const sections = findSections(page);
  const cost = sections.length > 0 ? costs.structure.guide : costs.structure.other;
  const headings = headingsOf(tree);
  const inside = headings.filter(({ depth }) => depth > 1);
  const present = new Set(inside.map(({ id }) => id));
  const missing = sections.filter((id) => !present.has(id));
  const bare = inside.filter(({ id }) => id === undefined);
  const skips = findSkips(headings);
  const description = data['description'];
  const losses: Remark[] = [
    {
      id: 'sections-missing',
      lost: cost.sections * shareOf(missing.length, sections.length),
      values: { sections: missing.join(' '), count: missing.length, of: sections.length },
    },
    {
      id: 'ids-missing',
      lost: cost.ids * shareOf(bare.length, inside.length),
      values: { count: bare.length, of: inside.length, line: bare[0]?.range.start.line ?? 0 },
    },
    {
      id: 'description-missing',
      lost: typeof description === 'string' && description.trim() !== '' ? 0 : cost.description,
    },
    {
      // Two are as bad as any number.
      id: 'levels-skipped',
      lost: cost.levels * Math.min(1, skips.length / 2),
      values: { count: skips.length, line: skips[0]?.range.start.line ?? 0 },
    },
  ];
  return toPart('structure', losses, whole);
}

const whole = { id: 'structure-whole' } as const;

/** Headings that are more than one level below the one before; the page's title is of level 1. */
function findSkips(headings: readonly PageHeading[]): PageHeading[] {
  return headings.filter(({ depth }, index) => depth > (headings[index - 1]?.depth ?? 1) + 1);
}
