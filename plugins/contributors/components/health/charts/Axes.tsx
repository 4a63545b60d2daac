import type { ReactNode } from 'react';
import { formatValue, type Format } from './formatValue.ts';
import { frame, toBand, toMonthLabels, toY, type Unit } from './scale.ts';
import styles from './charts.module.css';

type Props = { months: string[]; ticks: number[]; unit: Unit; format: Format };

/** Lines to read heights from, their numbers, and a few months. */
export function Axes({ months, ticks, unit, format }: Props): ReactNode {
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
            {formatValue(tick, unit, format)}
          </text>
        </g>
      ))}
      {toMonthLabels(months).map(({ index, label }) => {
        const { x } = toBand(index, months.length);
        return (
          <g key={index}>
            <path className={styles.base} d={`M${x} ${frame.bottom}v4`} />
            <text x={toLabelX(x, label)} y={frame.bottom + 17} textAnchor="middle">
              {label}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Width of a digit, and a little more. */
const digit = 7;

/** The middle of a label below `x`, moved inwards where the edge of the picture would cut it off. */
function toLabelX(x: number, label: string): number {
  const half = (label.length * digit) / 2;
  return Math.min(Math.max(x, half), frame.width - half);
}
