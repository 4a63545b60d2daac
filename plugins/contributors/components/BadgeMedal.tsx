import type { ReactNode } from 'react';
import { toMedal } from '../images/badgeArt.ts';
import type { Badge } from '../../../src/lib/recognition/rules/rules.ts';
import styles from './BadgeMedal.module.css';

type Props = { badge: Pick<Badge, 'kind' | 'at'>; size: number };

/** The drawing of a badge. Its name stands beside it, so it is silent. */
export function BadgeMedal({ badge, size }: Props): ReactNode {
  const { marks, number } = toMedal(badge);
  return (
    <svg className={styles.medal} width={size} height={size} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      {marks.map(({ as, d }) => (
        <path key={as} className={styles[as]} d={d} />
      ))}
      {number !== undefined && (
        <text x="24" y="31" className={styles.number}>
          {number}
        </text>
      )}
    </svg>
  );
}
