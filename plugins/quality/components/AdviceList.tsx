import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { InlineCode } from '../../../src/components/InlineCode.tsx';
import type { QualityRow } from '../views/buildQualityPage.ts';
import styles from './AdviceList.module.css';
import { statementWords } from './statementWords.ts';

/** What to change, each with the points of the total that it brings. */
export function AdviceList({ advice }: Pick<QualityRow, 'advice'>): ReactNode {
  return (
    <ul className={styles.advice}>
      {advice.map(({ remark, gain }) => (
        <li key={remark.id}>
          <span className={styles.gain}>
            {translate(
              { id: 'quality.gain', message: '+{gain}' },
              { gain: gain < 10 ? gain.toFixed(1) : Math.round(gain) },
            )}
          </span>
          <span>
            <InlineCode text={statementWords(remark)} />
          </span>
        </li>
      ))}
    </ul>
  );
}
