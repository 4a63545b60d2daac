import type { Language } from '../../../src/lib/docs/language.ts';
import type { DocumentedRule, Severity } from '../documents/documentedRule.ts';
import { compareInGroup, groupIds, groupOf, type GroupId } from './groups.ts';

export type IndexRow = {
  id: string;
  title: string;
  severity: Severity;
  fixable: boolean;
  onlyFor?: Language;
};

export type RuleIndex = {
  /** Only groups that have rules. */
  groups: { id: GroupId; rules: IndexRow[] }[];
};

/** The list of all rules, in one language. */
export function buildIndex(rules: readonly DocumentedRule[], language: Language): RuleIndex {
  return {
    groups: groupIds.flatMap((group) => {
      const compare = compareInGroup(group);
      const members = rules
        .filter(({ id, setting }) => groupOf(id, setting !== undefined) === group)
        .sort((a, b) => compare(a.id, b.id));
      return members.length > 0 ? [{ id: group, rules: members.map((rule) => toRow(rule, language)) }] : [];
    }),
  };
}

export function toRow({ id, document, setting }: DocumentedRule, language: Language): IndexRow {
  const { title, onlyFor } = document;
  return {
    id,
    title: title[language],
    severity: setting?.severity ?? engineSeverity(id),
    fixable: isFixable(document),
    ...(onlyFor && { onlyFor }),
  };
}

// What the engine reports is an error, but for a comment that is merely superfluous.
function engineSeverity(id: string): Severity {
  return id === 'disable-unused' ? 'warning' : 'error';
}

function isFixable({ fixable, examples }: DocumentedRule['document']): boolean {
  return fixable ?? Object.values(examples ?? {}).some(({ fixed }) => fixed !== undefined);
}
