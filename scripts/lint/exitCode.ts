import type { Finding, Summary } from '../../src/lib/finding.ts';
import { brokenRule } from './failures.ts';

/** 0 clean or warnings only, 1 errors or more warnings than allowed, 2 when a rule broke and the check is incomplete. */
export function toExitCode(
  findings: readonly Finding[],
  { errors, warnings }: Summary,
  maxWarnings: number,
): 0 | 1 | 2 {
  if (findings.some(({ rule }) => rule === brokenRule)) return 2;
  return errors > 0 || warnings > maxWarnings ? 1 : 0;
}
