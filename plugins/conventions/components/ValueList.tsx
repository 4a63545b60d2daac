import type { ReactNode } from 'react';
import { InlineCode } from '../../../src/components/InlineCode.tsx';
import type { StandingView, ValueView } from '../views/conventions.ts';
import { StabilityBadge } from './StabilityBadge.tsx';
import styles from './tables.module.css';

/** The values that the registry lists. One that is not as settled as its attribute says so. */
export function ValueList({ values, of }: { values: readonly ValueView[]; of: StandingView }): ReactNode {
  return (
    <ul className={styles.values}>
      {values.map((value) => (
        <li key={value.value}>
          <code>{value.value}</code>
          {(value.stability !== of.stability || value.deprecated) && (
            <>
              {' '}
              <StabilityBadge of={value} />
            </>
          )}
          {value.text !== undefined && (
            <>
              {' '}
              <InlineCode text={value.text} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
