import type { ReactNode } from 'react';
import { Axes } from './Axes.tsx';
import { ChartSvg } from './ChartSvg.tsx';
import { formatValue, type Format } from './formatValue.ts';
import { frame, toBand, toTicks, toY, type Unit } from './scale.ts';
import styles from './charts.module.css';

type Props = {
  title: string;
  description: string;
  /** `YYYY-MM`, without gaps. */
  months: string[];
  /** One for each month; undefined where it cannot be known. */
  values: (number | undefined)[];
  unit: Unit;
  format: Format;
};

const widestBar = 28;
/** Numbers above more bars than this would touch. */
const labelledBars = 8;

/** One bar for each month. */
export function BarChart({ title, description, months, values, unit, format }: Props): ReactNode {
  const ticks = toTicks(Math.max(0, ...values.filter((value) => value !== undefined)), unit);
  const top = ticks.at(-1) ?? 1;
  const bars = values.flatMap((value, index) =>
    value === undefined ? [] : [{ value, ...toBand(index, months.length) }],
  );
  return (
    <ChartSvg title={title} description={description}>
      <Axes months={months} ticks={ticks} unit={unit} format={format} />
      <g className={styles.first}>
        {bars.map(({ value, x, width }) => (
          <path
            key={x}
            className={styles.bar}
            d={toBar({ x, y: toY(value, top), width: Math.min(width * 0.75, widestBar) })}
          />
        ))}
        {values.length <= labelledBars &&
          bars.map(({ value, x }) => (
            <text key={x} className={styles.value} x={x} y={Math.max(toY(value, top) - 5, 11)} textAnchor="middle">
              {formatValue(value, unit, format)}
            </text>
          ))}
      </g>
    </ChartSvg>
  );
}

function toBar({ x, y, width }: { x: number; y: number; width: number }): string {
  const left = Math.round((x - width / 2) * 10) / 10;
  const breadth = Math.round(width * 10) / 10;
  return `M${left} ${frame.bottom}V${y}h${breadth}V${frame.bottom}z`;
}
