import clsx from 'clsx';
import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import styles from './Score.module.css';

/** From here on down a score asks for attention. */
const low = 60;

/** 0 to 100 with a bar under it; without a score, a dash that says why. */
export function Score({ score }: { score?: number }): ReactNode {
  if (score === undefined) {
    const label = translate({ id: 'quality.score.none', message: '不计' });
    return <span className={clsx(styles.score, styles.none)}>{label}</span>;
  }
  return (
    <span className={clsx(styles.score, score < low && styles.low)}>
      {score}
      <span className={styles.bar} aria-hidden>
        <span style={{ width: `${score}%` }} />
      </span>
    </span>
  );
}
