import type { ReactNode } from 'react';
import clsx from 'clsx';
import type { PageState } from '../../../src/lib/translations/status.ts';
import { stateLabel } from './stateLabels.ts';
import styles from './StateBadge.module.css';

/** A small label with a state. The word carries the meaning; shape and colour repeat it. */
export function StateBadge({ state }: { state: PageState }): ReactNode {
  return <span className={clsx(styles.badge, styles[state])}>{stateLabel(state)}</span>;
}
