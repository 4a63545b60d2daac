import type { Page } from '../../../../src/lib/docs/page.ts';
import type { Finding } from '../../../../src/lib/finding.ts';
import { checkPage } from '../../engine.ts';
import { reference } from '../fixture.ts';
import { mdRules } from './index.ts';
import { lintWithMarkdownlint, type OracleFinding } from './oracle.ts';

/**
 * One thing that we and markdownlint do not agree about. `extra`: we alone report it. `missing`: markdownlint alone does.
 * `place`: both do, in other columns of the line. `fix`: both do, and mend it otherwise.
 */
export type Difference = {
  rule: string;
  kind: 'extra' | 'missing' | 'place' | 'fix';
  /** 1-based. */
  line: number;
  page: Page;
  ours?: Finding;
  theirs?: OracleFinding;
  /** Everything that we find in the page. */
  all: readonly Finding[];
};

export type Comparison = { differences: Difference[]; agreed: readonly string[] };

/** Lints a page with our rules and with markdownlint. `agreed` has the rule of each finding that is the same. */
export function compareWithMarkdownlint(page: Page): Comparison {
  const all = checkPage(page, reference, mdRules).flatMap(({ findings }) => findings);
  const { findings, broken } = lintWithMarkdownlint(page);
  const ours = groupByPlace(all.filter(({ rule }) => !broken.has(rule)));
  const theirs = groupByPlace(findings);
  const differences: Difference[] = [];
  const agreed: string[] = [];
  for (const place of new Set([...ours.keys(), ...theirs.keys()])) {
    for (const [left, right] of pair(ours.get(place) ?? [], theirs.get(place) ?? [])) {
      const kind = kindOf(left, right);
      const one = left ?? right;
      if (!one) continue;
      if (!kind) agreed.push(one.rule);
      else
        differences.push({
          rule: one.rule,
          kind,
          line: one.range?.start.line ?? 1,
          page,
          all,
          ...(left && { ours: left }),
          ...(right && { theirs: right }),
        });
    }
  }
  return { differences, agreed };
}

/** Findings of one line, those in the same columns together, the others from left to right. */
function pair(ours: readonly Finding[], theirs: readonly OracleFinding[]): [Finding?, OracleFinding?][] {
  const right = [...theirs];
  const left: Finding[] = [];
  const same: [Finding, OracleFinding][] = [];
  for (const one of ours) {
    const index = right.findIndex(({ range }) => JSON.stringify(range) === JSON.stringify(one.range));
    const [other] = index < 0 ? [] : right.splice(index, 1);
    if (other) same.push([one, other]);
    else left.push(one);
  }
  const rest = Array.from({ length: Math.max(left.length, right.length) }, (_, index): [Finding?, OracleFinding?] => [
    left[index],
    right[index],
  ]);
  return [...same, ...rest];
}

function kindOf(ours: Finding | undefined, theirs: OracleFinding | undefined): Difference['kind'] | undefined {
  if (!theirs) return 'extra';
  if (!ours) return 'missing';
  if (theirs.exact && JSON.stringify(ours.range) !== JSON.stringify(theirs.range)) return 'place';
  return JSON.stringify(ours.fix) === JSON.stringify(theirs.fix) ? undefined : 'fix';
}

/** Findings of one rule in one line, from left to right. */
function groupByPlace<One extends Pick<Finding, 'rule' | 'range'>>(findings: readonly One[]): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const finding of findings) {
    const key = `${finding.range?.start.line} ${finding.rule}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  for (const group of groups.values())
    group.sort((a, b) => (a.range?.start.column ?? 0) - (b.range?.start.column ?? 0));
  return groups;
}
