import { pageRules } from '../pageRules.ts';
import type { Rule } from '../rule.ts';
import { siteRules } from '../siteRules.ts';

/** Every rule of the gate. A new one is a file in this folder and a line in one of the two lists. */
export const rules: readonly Rule[] = [...pageRules, ...siteRules];

/** Whether a finding can have this rule: one of ours, or one of a linter, such as `md/MD009`. */
export function isRuleName(name: string): boolean {
  return /^md\/MD\d{3}$|^remark\/[a-z-]+$/.test(name) || rules.some(({ id }) => id === name);
}
