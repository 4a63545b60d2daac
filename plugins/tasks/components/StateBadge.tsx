import type { ReactNode } from 'react';
import clsx from 'clsx';
import type { TaskState } from '../../../src/lib/tasks/task.ts';
import styles from './StateBadge.module.css';
import { stateLabel } from './taskWords.ts';

/** Where a task stands. The word carries the meaning; shape and colour repeat it. */
export function StateBadge({ state }: { state: TaskState['state'] }): ReactNode {
  return <span className={clsx(styles.badge, styles[state])}>{stateLabel(state)}</span>;
}
