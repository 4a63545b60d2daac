import type { ReactNode } from 'react';
import clsx from 'clsx';
import type { ShownRun } from '../views/buildExamples.ts';
import styles from './OutcomeLabel.module.css';
import { outcomeWords } from './outcomeWords.ts';

/** How a run ended. The word carries the meaning; shape and colour repeat it. */
export function OutcomeLabel({ outcome }: { outcome: ShownRun['outcome'] }): ReactNode {
  return <span className={clsx(styles.outcome, styles[outcome])}>{outcomeWords(outcome)}</span>;
}
