import type { ReactNode } from 'react';
import type { Totals } from '../../views/buildOverview.ts';
import styles from './Share.module.css';

/** The share of pages that a language has, with a bar: those up to date and, striped, those out of date. */
export function Share({ totals: { percent, source, fresh, stale, missing, orphaned, unknown } }: Props): ReactNode {
  const all = Math.max(source + fresh + stale + missing + orphaned + unknown, 1);
  return (
    <span className={styles.share}>
      {percent}%
      <span className={styles.bar} aria-hidden>
        <span className={styles.fresh} style={{ width: `${(100 * (source + fresh)) / all}%` }} />
        <span className={styles.stale} style={{ width: `${(100 * stale) / all}%` }} />
      </span>
    </span>
  );
}

type Props = { totals: Totals };
