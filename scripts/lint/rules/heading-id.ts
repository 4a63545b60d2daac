import { didYouMean } from '../../../src/lib/data/nearest.ts';
import type { PageHeading } from '../../../src/lib/docs/tree.ts';
import { startOfLine } from '../../../src/lib/docs/lines.ts';
import type { Facts, SiteRule, Violation } from '../rule.ts';
import type { SitePage } from '../sitePage.ts';
import { twinsOf } from '../twins.ts';

type Report = (violation: Violation) => void;

/** Headings carry explicit ASCII ids, unique in the page and equal in all languages, so that a link survives a switch. */
export const headingId: SiteRule = {
  id: 'heading-id',
  scope: 'page',
  knows: 'site',
  check(page, facts, report) {
    const headings = sectionsOf(page);
    checkSyntax(page, headings, report);
    checkTwins(page, headings, facts, report);
  },
};

function sectionsOf(page: SitePage): PageHeading[] {
  return page.headings.filter(({ depth }) => depth > 1);
}

function checkSyntax({ format }: SitePage, headings: readonly PageHeading[], report: Report): void {
  // `{#id}` is an expression in MDX and does not compile there.
  const expected =
    format === 'mdx' ? { syntax: 'comment', form: '{/* #ascii-id */}' } : { syntax: 'braces', form: '{#ascii-id}' };
  const lines = new Map<string, number>();
  for (const { text, id, syntax, range } of headings) {
    if (id === undefined || syntax !== expected.syntax) {
      report({
        message: `Unexpected heading "${text}" without an id, expected ${expected.form} at its end. Use the same id in every language.`,
        range,
      });
      continue;
    }
    if (!/^[a-z0-9][a-z0-9._-]*$/.test(id)) {
      report({
        message: `Unexpected heading id "${id}", expected lower-case ASCII letters, digits and hyphens. Rename it in every language.`,
        range,
      });
    }
    const earlier = lines.get(id);
    if (earlier === undefined) lines.set(id, range.start.line);
    else
      report({
        message: `Unexpected heading id "${id}", expected one that line ${earlier} does not use yet. Rename one of them.`,
        range,
      });
  }
}

function checkTwins(page: SitePage, headings: readonly PageHeading[], facts: Facts, report: Report): void {
  const ids = new Set(headings.flatMap(({ id }) => id ?? []));
  for (const { file } of twinsOf(page.file)) {
    const twin = facts.pages.get(file);
    // Nothing to compare with, and the broken page has a finding of its own.
    if (!twin || twin.problem || page.problem) continue;
    const twinIds = new Set(sectionsOf(twin).flatMap(({ id }) => id ?? []));
    const extra = headings.filter(({ id }) => id !== undefined && !twinIds.has(id));
    const missing = [...twinIds].filter((id) => !ids.has(id));
    for (const { id = '', range } of extra) {
      report({
        message: `Unexpected heading id "${id}", expected one that ${file} has too.${didYouMean(id, missing)} Use the same id, or add the section there.`,
        range,
      });
    }
    if (missing.length > 0) {
      const list = missing.map((id) => `"${id}"`).join(', ');
      report({
        message: `Missing heading ids ${list}, expected them as in ${file}. Add the sections, or rename ids to match.`,
        range: headings[0]?.range ?? startOfLine(1),
      });
    }
    if (extra.length > 0 || missing.length > 0) continue;
    const order = [...twinIds];
    const index = [...ids].findIndex((id, position) => id !== order[position]);
    const moved = headings.find(({ id }) => id !== undefined && id === [...ids][index]);
    if (moved)
      report({
        message: `Unexpected heading id "${moved.id}" here, expected "${order[index]}" as in ${file}. Keep the sections in one order.`,
        range: moved.range,
      });
  }
}
