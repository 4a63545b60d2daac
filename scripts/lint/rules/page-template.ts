import { headingsOf } from '../../../src/lib/docs/tree.ts';
import { startOfLine } from '../../../src/lib/docs/lines.ts';
import type { PageRule } from '../rule.ts';

const sections = [
  'when',
  'prerequisites',
  'steps',
  'how-it-works',
  'limits',
  'troubleshooting',
  'clean-up',
  'next',
  'sources',
] as const;

/** A page that says how it was verified has the sections of a guide, in order; others may stand between. */
export const pageTemplate: PageRule = {
  id: 'page-template',
  scope: 'page',
  check(page, _facts, report) {
    if (page.problem || page.frontMatter?.data['verified'] === undefined) return;
    const present = headingsOf(page.tree).filter(({ depth }) => depth === 2);
    const lineOfVerified = page.frontMatter.ranges.get('/verified') ?? startOfLine(1);
    for (const missing of sections.filter((id) => !present.some((heading) => heading.id === id))) {
      report({
        message: `Missing section {#${missing}}, expected it in a page with "verified". Add a heading of level 2 with this id.`,
        range: lineOfVerified,
      });
    }
    let furthest = -1;
    for (const { id, range } of present) {
      const place = sections.findIndex((section) => section === id);
      if (place < 0) continue;
      if (place < furthest) {
        report({
          message: `Unexpected place of section {#${id}}, expected it before {#${sections[furthest]}}. The order is ${sections.join(', ')}.`,
          range,
        });
      }
      furthest = Math.max(furthest, place);
    }
  },
};
