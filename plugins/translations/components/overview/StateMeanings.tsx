import type { ReactNode } from 'react';
import { pageStates } from '../../../../src/lib/translations/status.ts';
import { StateBadge } from '../StateBadge.tsx';
import { stateMeaning } from '../stateLabels.ts';
import styles from './StateMeanings.module.css';

/** What each state means. */
export function StateMeanings(): ReactNode {
  return (
    <dl className={styles.meanings}>
      {pageStates.map((state) => (
        <div key={state}>
          <dt>
            <StateBadge state={state} />
          </dt>
          <dd>{stateMeaning(state)}</dd>
        </div>
      ))}
    </dl>
  );
}
