import type { ReactNode } from 'react';
import type { Totals } from '../../views/buildOverview.ts';
import styles from './Share.module.css';

/** The share of pages that can be read in a language from beginning to end, with a bar: those up to date and, striped, those out of date. */
export function Share({
  totals: { percent, source, fresh, stale, partial, missing, orphaned, unknown },
}: Props): ReactNode {
  const all = Math.max(source + fresh + stale + missing + orphaned + unknown, 1);
  return (
    <span className={styles.share}>
      {percent}%
      <span className={styles.bar} aria-hidden>
        <span className={styles.fresh} style={{ width: `${(100 * (source + fresh)) / all}%` }} />
        <span className={styles.stale} style={{ width: `${(100 * (stale - partial)) / all}%` }} />
      </span>
    </span>
  );
}

type Props = { totals: Totals };
