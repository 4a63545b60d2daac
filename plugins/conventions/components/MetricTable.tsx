import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { InlineCode } from '../../../src/components/InlineCode.tsx';
import { TableScroller } from '../../../src/components/TableScroller.tsx';
import type { LevelView, MetricView } from '../views/conventions.ts';
import { Anchored } from './Anchored.tsx';
import { DottedName } from './DottedName.tsx';
import { StabilityBadge } from './StabilityBadge.tsx';
import styles from './tables.module.css';
import { levelWord } from './words.ts';

/** Each metric with its standing, instrument, unit and attributes. */
export function MetricTable({ metrics, label }: { metrics: readonly MetricView[]; label: string }): ReactNode {
  const lastColumn = translate({ id: 'conventions.column.attributes', message: '属性' });
  return (
    <TableScroller label={label}>
      <table className={styles.attributes} role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader" className={styles.name}>
              <Translate id="conventions.column.metric">指标</Translate>
            </th>
            <th scope="col" role="columnheader">
              <Translate id="conventions.column.counts">数什么</Translate>
            </th>
            <th scope="col" role="columnheader" className={styles.emissions}>
              {lastColumn}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {metrics.map((metric) => (
            <tr role="row" key={metric.name}>
              <th scope="row" role="rowheader" className={styles.name}>
                <Anchored name={metric.name} />
                <div className={styles.facts}>
                  <StabilityBadge of={metric} /> {metric.instrument} <code>{metric.unit}</code>
                </div>
              </th>
              <td role="cell">
                <InlineCode text={metric.text} />
              </td>
              <td className={styles.emissions} role="cell" data-label={lastColumn}>
                <Levels levels={metric.attributes} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}

/** Attributes with how much each is asked for. */
export function Levels({ levels }: { levels: readonly LevelView[] }): ReactNode {
  return (
    <ul className={styles.list}>
      {levels.map(({ name, level }) => (
        <li key={name}>
          <DottedName name={name} /> {levelWord(level)}
        </li>
      ))}
    </ul>
  );
}
