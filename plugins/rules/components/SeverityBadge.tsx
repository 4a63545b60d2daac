import clsx from 'clsx';
import type { ReactNode } from 'react';
import type { Severity } from '../documents/documentedRule.ts';
import { severityLabel } from './ruleLabels.ts';
import styles from './SeverityBadge.module.css';

/** The severity of a rule: a word with a sign before it. */
export function SeverityBadge({ severity }: { severity: Severity }): ReactNode {
  return <span className={clsx(styles.severity, styles[severity])}>{severityLabel(severity)}</span>;
}
