import type { RuleDocument } from '../../../src/lib/ruleDocument.ts';

/** A rule as `data/lint.yml` has it. */
export type Setting = { severity: Severity; options: Readonly<Record<string, unknown>> };

export const severities = ['error', 'warning', 'info', 'off'] as const;
export type Severity = (typeof severities)[number];

/** A rule with everything that its page says. */
export type DocumentedRule = {
  /** Such as `heading-id` or `md/MD009`. */
  id: string;
  /** Of its document, relative to the site. */
  file: string;
  document: RuleDocument;
  /** Absent for what the engine itself reports, which nobody can set. */
  setting?: Setting;
};
