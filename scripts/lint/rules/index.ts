import { pageRules } from '../pageRules.ts';
import type { Rule } from '../rule.ts';
import { siteRules } from '../siteRules.ts';
import { remarkRuleNames } from './remark-lint.ts';

/** Every rule of the gate. A new one is two files in this folder, `<id>.ts` and `<id>.yml`, and a line in one of the lists. */
export const rules: readonly Rule[] = [...pageRules, ...siteRules];

/** What the engine itself reports, and nobody can set: the check has not looked at something, or was told not to. */
export const engineRules = [
  'broken-rule',
  'encoding',
  'unreadable-page',
  'data-file',
  'disable-reason',
  'disable-unknown',
  'disable-unused',
] as const;

/** Rules about data files, which data/lint.yml sets like all others. */
export const dataRules = ['ui-string'] as const;

/** Everything that a finding can be named after, and that has a page in the site. */
export const ruleNames: readonly string[] = [
  ...rules.flatMap(({ id }) => (id === 'remark-lint' ? remarkRuleNames : id)),
  ...dataRules,
  ...engineRules,
];

export function isRuleName(name: string): boolean {
  return ruleNames.includes(name);
}
