import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import { TableScroller } from '../../TableScroller.tsx';
import { formatValue, type Format } from './formatValue.ts';
import type { Series } from './LineChart.tsx';
import type { Unit } from './scale.ts';
import styles from './charts.module.css';

type Props = {
  /** Anchor of the heading. */
  id: string;
  title: string;
  /** `YYYY-MM`, oldest first. */
  months: string[];
  series: Series[];
  unit: Unit;
  format: Format;
  /** The drawing, or a sentence where there is nothing to draw. */
  children: ReactNode;
};

/** A chart with its heading, what its lines are, and its numbers as a table. */
export function ChartFigure({ id, title, months, series, unit, format, children }: Props): ReactNode {
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <figcaption>
        <Heading as="h3" id={id}>
          {title}
        </Heading>
      </figcaption>
      {series.length > 1 && <Legend series={series} />}
      {children}
      <details className={styles.details}>
        <summary>
          <Translate id="contributors.chart.table">以表格显示</Translate>
        </summary>
        <TableScroller label={title}>
          <table>
            <caption>{title}</caption>
            <thead>
              <tr>
                <th scope="col">
                  <Translate id="contributors.chart.month">月份</Translate>
                </th>
                {series.map(({ name }) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {months.map((month, index) => (
                <tr key={month}>
                  <th scope="row">{month}</th>
                  {series.map(({ name, values }) => (
                    <td key={name}>{toCell(values[index], unit, format)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroller>
      </details>
    </figure>
  );
}

function toCell(value: number | undefined, unit: Unit, format: Format): string {
  return value === undefined
    ? translate({ id: 'contributors.chart.unknown', message: '无法得知' })
    : formatValue(value, unit, format);
}

function Legend({ series }: Pick<Props, 'series'>): ReactNode {
  return (
    <ul className={styles.legend}>
      {series.map(({ name }, index) => (
        <li key={name} className={index > 0 ? styles.second : styles.first}>
          <svg width="34" height="12" viewBox="0 0 34 12" aria-hidden="true" focusable="false">
            <path className={styles.line} d="M0 6H34" />
            <path
              className={styles.point}
              d={index > 0 ? 'M12.5 1.5h9v9h-9z' : 'M17 2.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7z'}
            />
          </svg>
          <span>{name}</span>
        </li>
      ))}
    </ul>
  );
}
