import type { ReactNode } from 'react';
import styles from './TableScroller.module.css';

/** Lets a wide table scroll on a narrow screen, by keyboard too, instead of widening the page. */
export function TableScroller({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <div className={styles.scroller} role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
