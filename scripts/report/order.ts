import { severities, type Finding } from '../../src/lib/finding.ts';

/** The findings that the change under examination has brought: what was there before is not its author's business. */
export function freshOf(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ existing }) => !existing);
}

/** Errors before warnings before proposals, for readers and services that stop somewhere; else in the order given. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  return severities.flatMap((wanted) => findings.filter(({ severity }) => severity === wanted));
}
