import type { ReactNode } from 'react';
import { formatValue } from './formatValue.ts';
import { frame, toBand, toMonthLabels, toY, type Unit } from './scale.ts';
import styles from './charts.module.css';

type Props = { months: string[]; ticks: number[]; unit: Unit };

/** Lines to read heights from, their numbers, and a few months. */
export function Axes({ months, ticks, unit }: Props): ReactNode {
  const top = ticks.at(-1) ?? 1;
  return (
    <g className={styles.axes}>
      {ticks.map((tick) => (
        <g key={tick}>
          <path
            className={tick === 0 ? styles.base : styles.grid}
            d={`M${frame.left} ${toY(tick, top)}H${frame.right}`}
          />
          <text x={frame.left - 6} y={toY(tick, top) + 4} textAnchor="end">
            {formatValue(tick, unit)}
          </text>
        </g>
      ))}
      {toMonthLabels(months).map(({ index, label }) => {
        const { x } = toBand(index, months.length);
        return (
          <g key={index}>
            <path className={styles.base} d={`M${x} ${frame.bottom}v4`} />
            <text x={x} y={frame.bottom + 17} textAnchor={toAnchor(x)}>
              {label}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** At the edges a label would be cut off if it stood in the middle. */
function toAnchor(x: number): 'start' | 'middle' | 'end' {
  if (x > frame.right - 20) return 'end';
  return x < 24 ? 'start' : 'middle';
}
