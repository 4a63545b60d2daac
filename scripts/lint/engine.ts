import { startOfLine } from '../../src/lib/docs/lines.ts';
import type { Page } from '../../src/lib/docs/page.ts';
import { compareFindings, type Finding } from '../../src/lib/finding.ts';
import { isProblem } from '../../src/lib/problem.ts';
import { applyDisables } from './disables.ts';
import { brokenRule } from './failures.ts';
import { withoutOverlap } from './overlap.ts';
import type { Config } from './config.ts';
import type { Reference } from './reference/reference.ts';
import type { Facts, PageRule, Report, Rule, SiteRule } from './rule.ts';
import { toFacts, toSitePage, type SitePage } from './sitePage.ts';

/** What one rule says about one page. */
export type Checked = { rule: string; blocksBuild?: true; findings: readonly Finding[] };

/** What the rules look at beside the pages. */
export type Known = { facts: Facts; reference: Reference };

/** Runs the rules over the pages. A rule that throws becomes a finding, and the others still report. */
export function lintPages(pages: readonly Page[], known: Known, rules: readonly Rule[]): Finding[] {
  return pages.flatMap((page) => lintPage(page, known, rules)).sort(compareFindings);
}

/** Runs the rules over one page, unsorted. */
export function lintPage(page: Page, { facts, reference }: Known, rules: readonly Rule[]): Finding[] {
  const checked = checkPage(page, reference, rules.filter(isPageRule));
  return judgePage(toSitePage(page.file, page.text, toFacts(page)), {
    checked,
    facts,
    rules: rules.filter(isSiteRule),
  });
}

/** What the rules about a single page say: depends on nothing but the page and the reference. */
export function checkPage(page: Page, reference: Reference, rules: readonly PageRule[]): Checked[] {
  return rules
    .filter(({ scope }) => scope === 'markdown' || page.locale)
    .map((rule) => ({
      rule: rule.id,
      ...(rule.blocksBuild && { blocksBuild: rule.blocksBuild }),
      findings: runRule(rule, page, reference.config, (report) => rule.check(page, reference, report)),
    }));
}

export type Judging = {
  /** What the rules about the page alone have said. */
  checked: readonly Checked[];
  facts: Facts;
  rules: readonly SiteRule[];
  /** Report comments that switch nothing off: only when every rule has run. */
  reportUnused?: boolean;
};

/** Adds what the rules about the whole site say; takes away what was said twice or is switched off by a comment. */
export function judgePage(page: SitePage, { checked, facts, rules, reportUnused = false }: Judging): Finding[] {
  const site = rules
    .filter(({ scope }) => scope === 'markdown' || page.locale)
    .flatMap((rule) => runRule(rule, page, facts.config, (report) => rule.check(page, facts, report)));
  const all = withoutOverlap([...checked.flatMap(({ findings }) => findings), ...site]);
  return applyDisables(all, page.disables, { file: page.file, reportUnused });
}

export function isPageRule(rule: Rule): rule is PageRule {
  return rule.knows === undefined;
}

export function isSiteRule(rule: Rule): rule is SiteRule {
  return rule.knows === 'site';
}

function runRule(
  rule: Pick<Rule, 'id'>,
  page: Pick<Page, 'file'>,
  config: Config,
  check: (report: Report) => void,
): Finding[] {
  const findings: Finding[] = [];
  let left = 0;
  if (config.severityOf(rule.id) === 'off') return findings;
  try {
    check((violation) => {
      const severity = config.severityOf(violation.rule ?? rule.id);
      if (severity === 'off') return;
      if (findings.length < maxFindings)
        findings.push({ check: 'lint', rule: rule.id, severity, file: page.file, ...violation });
      else left++;
    });
  } catch (error) {
    findings.push(toBrokenRule(rule, page, error));
  }
  if (left > 0) findings.push(toRest(rule, page, config, left));
  return findings;
}

/** A page of a million blank lines must not make a report that nobody can hold. */
const maxFindings = 1000;

function toRest({ id }: Pick<Rule, 'id'>, { file }: Pick<Page, 'file'>, config: Config, left: number): Finding {
  const severity = config.severityOf(id);
  const message = {
    en: `Unexpected ${left} more places in this page, expected none; only the first ${maxFindings} are listed. Mend those first.`,
    'zh-Hans': `本页还有 ${left} 处同样的问题，这里只列出前 ${maxFindings} 处。请先修改这些地方。`,
  };
  const level = severity === 'off' ? 'warning' : severity;
  return { check: 'lint', rule: id, severity: level, file, range: startOfLine(1), message };
}

function toBrokenRule({ id }: Pick<Rule, 'id'>, { file }: Pick<Page, 'file'>, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  // A broken file that the rules look things up in is not the rule's fault.
  const message = isProblem(error)
    ? {
        en: `Rule "${id}" could not run: ${reason}`,
        'zh-Hans': `规则 "${id}" 无法运行：${reason}`,
      }
    : {
        en: `Rule "${id}" broke on this page: ${reason}. This is a fault of scripts/lint/rules/${id}.ts, not of the page; please report it.`,
        'zh-Hans': `规则 "${id}" 在检查本页时出错：${reason}。这是 scripts/lint/rules/${id}.ts 的缺陷，与页面无关；请报告。`,
      };
  return { check: 'lint', rule: brokenRule, severity: 'error', file, range: startOfLine(1), message };
}
