import type { Page } from '../../src/lib/docs/page.ts';
import { compareFindings, type Finding } from '../../src/lib/finding.ts';
import { withoutOverlap } from './overlap.ts';
import type { Facts, Rule } from './rule.ts';

/** Rule of the findings that say a rule itself has failed. */
export const brokenRule = 'broken-rule';

/** Runs the rules over the pages. A rule that throws becomes a finding, and the others still report. */
export function lintPages(pages: readonly Page[], facts: Facts, rules: readonly Rule[]): Finding[] {
  return pages.flatMap((page) => lintPage(page, facts, rules)).sort(compareFindings);
}

/** Runs the rules over one page, unsorted. */
export function lintPage(page: Page, facts: Facts, rules: readonly Rule[]): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (rule.scope === 'page' && !page.locale) continue;
    try {
      rule.check(page, facts, (violation) => {
        findings.push({ check: 'lint', rule: rule.id, severity: rule.severity, file: page.file, ...violation });
      });
    } catch (error) {
      findings.push(toBrokenRule(rule, page, error));
    }
  }
  return withoutOverlap(findings);
}

function toBrokenRule(rule: Rule, page: Page, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    check: 'lint',
    rule: brokenRule,
    severity: 'error',
    file: page.file,
    message: `Rule "${rule.id}" broke on this page: ${reason}. This is a fault of scripts/lint/rules/${rule.id}.ts, not of the page; please report it.`,
  };
}
