import type { Finding } from '../../src/lib/finding.ts';
import type { Level } from './analysePage.ts';
import { failures } from './failures.ts';
import type { Rule } from './rule.ts';

/** Which rules a run is about. */
export type Selection = {
  level: Level;
  /** Every rule takes part, so that what is not reported is not there. */
  isWhole: boolean;
  /** The rules that take part, made to report only what is wanted. */
  narrow<Some extends Rule>(rules: readonly Some[]): Some[];
  keep(findings: readonly Finding[]): Finding[];
};

/** `names` are ids of rules or, for a linter, names such as `md/MD009`; none stands for all of them. */
export function toSelection({ only, names = [] }: { only?: 'blocksBuild'; names?: readonly string[] }): Selection {
  const isWanted = (name: string): boolean => names.length === 0 || names.includes(name);
  return {
    level: only ?? 'all',
    isWhole: !only && names.length === 0,
    narrow: (rules) =>
      rules
        .filter((rule) => (!only || rule[only]) && (isWanted(rule.id) || isLane(rule)))
        .map((rule) => (names.length === 0 ? rule : { ...rule, check: narrowCheck(rule, isWanted) })),
    keep: (findings) =>
      findings.filter(({ rule }) => failures.has(rule) || (isWanted(rule) && !(only && /^disable-/.test(rule)))),
  };
}

/** A linter behind one of our rules, which speaks in the names of its own. */
function isLane({ id }: Rule): boolean {
  return id === 'remark-lint';
}

function narrowCheck(rule: Rule, isWanted: (name: string) => boolean): Rule['check'] {
  return (page: never, facts: never, report: Parameters<Rule['check']>[2]) =>
    rule.check(page, facts, (violation) => {
      if (isWanted(violation.rule ?? rule.id)) report(violation);
    });
}
