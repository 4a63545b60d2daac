import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import { InlineCode } from '../../../src/components/InlineCode.tsx';
import { pickExtremes, type QualityRow } from '../views/buildQualityPage.ts';
import styles from './Extremes.module.css';
import { statementWords } from './statementWords.ts';
import { Score } from './Score.tsx';

/** The pages to start with, with the change that brings most, and those to learn from. */
export function Extremes({ rows }: { rows: readonly QualityRow[] }): ReactNode {
  const { worst, best } = pickExtremes(rows, 5);
  return (
    <div className={styles.extremes}>
      {worst.length > 0 && (
        <Group id="worst" heading={translate({ id: 'quality.worst', message: '最值得改' })} rows={worst} />
      )}
      {best.length > 0 && (
        <Group id="best" heading={translate({ id: 'quality.best', message: '值得参考' })} rows={best} />
      )}
    </div>
  );
}

function Group({ id, heading, rows }: { id: string; heading: string; rows: readonly QualityRow[] }): ReactNode {
  return (
    <section aria-labelledby={id}>
      <Heading as="h2" id={id}>
        {heading}
      </Heading>
      <ol className={styles.list}>
        {rows.map(({ file, title, permalink, total, advice: [first] }) => (
          <li key={file}>
            <Score score={total} />
            <div className={styles.text}>
              <Link to={permalink}>{title}</Link>
              {id === 'worst' && first && (
                <p className={styles.advice}>
                  <InlineCode text={statementWords(first.remark)} />
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
