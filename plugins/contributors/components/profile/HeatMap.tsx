import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type { Heat } from '../../views/profileHeat.ts';
import { HeatPicture } from './HeatPicture.tsx';
import { HeatTable } from './HeatTable.tsx';
import { heatSteps, stepSize } from './heatSteps.ts';
import { useCount } from '../useCount.ts';
import styles from './HeatMap.module.css';

/** The days of the last year on which somebody contributed, as a picture and as a table. */
export function HeatMap({ heat }: { heat: Heat }): ReactNode {
  const count = useCount();
  return (
    <section aria-labelledby="year">
      <Heading as="h2" id="year">
        <Translate id="contributors.heat.heading">最近一年</Translate>
      </Heading>
      <p>
        {heat.days.length === 0
          ? translate({ id: 'contributors.heat.none', message: '最近一年没有贡献。' })
          : count(
              heat.days.length,
              translate({ id: 'contributors.heat.days', message: '有贡献的日子：{count} 天（UTC）。' }),
            )}
      </p>
      {heat.days.length > 0 && (
        <>
          <div
            className={styles.scroller}
            role="region"
            aria-label={translate({ id: 'contributors.heat.region', message: '贡献日历' })}
            tabIndex={0}
          >
            <HeatPicture heat={heat} />
          </div>
          <Legend />
          <HeatTable heat={heat} />
        </>
      )}
    </section>
  );
}

function Legend(): ReactNode {
  return (
    <p className={styles.legend}>
      <Translate id="contributors.heat.legend">每天的提交：</Translate>
      {heatSteps.map(({ from, to }, step) => (
        <span key={from}>
          <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true" focusable="false">
            <rect className={styles.day} {...centred(stepSize(step))} />
          </svg>
          {to === undefined ? `≥ ${from}` : from === to ? from : `${from}–${to}`}
        </span>
      ))}
    </p>
  );
}

function centred(size: number) {
  return { x: -size / 2, y: -size / 2, width: size, height: size, rx: 1.5 };
}
