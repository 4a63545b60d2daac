import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import styles from './GoodFirst.module.css';

/** Marks a task for somebody's first contribution. */
export function GoodFirst(): ReactNode {
  return (
    <span className={styles.mark}>
      <Translate id="tasks.goodFirst">适合第一次</Translate>
    </span>
  );
}
