import { useId, type ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import type { DriftQuarter } from '../../../../src/lib/translations/history/drift.ts';
import { buildChart, frame } from '../../views/buildChart.ts';
import styles from './HalfLifeChart.module.css';

type Props = { title: string; quarters: readonly DriftQuarter[] };

/** Half-life by quarter, drawn when the site is built, as one picture; the numbers stand in a table behind it. */
export function HalfLifeChart({ title, quarters }: Props): ReactNode {
  const id = useId();
  const { ticks, labels, runs } = buildChart(quarters);
  const points = runs.flat();
  const last = points.at(-1);
  const days = points.map((point) => point.days);
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-summary`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-summary`}>
        {translate(
          {
            id: 'translations.drift.summary',
            message: '{from} 至 {to}：最短 {lowest} 天，最长 {highest} 天，最近 {latest} 天。',
          },
          {
            from: points[0]?.quarter ?? '',
            to: last?.quarter ?? '',
            lowest: Math.round(Math.min(...days)),
            highest: Math.round(Math.max(...days)),
            latest: Math.round(last?.days ?? 0),
          },
        )}
      </desc>
      {ticks.map((tick) => (
        <g key={tick.days}>
          <path className={tick.days === 0 ? styles.base : styles.grid} d={`M${frame.left} ${tick.y}H${frame.right}`} />
          <text x={frame.left - 6} y={tick.y + 4} textAnchor="end">
            {tick.days}
          </text>
        </g>
      ))}
      {labels.map(({ text, x }) => (
        <g key={text}>
          <path className={styles.base} d={`M${x} ${frame.bottom}v4`} />
          <text x={x} y={frame.bottom + 17} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
      {runs.map((run) => (
        <path key={run[0]?.quarter} className={styles.line} d={`M${run.map(({ x, y }) => `${x} ${y}`).join('L')}`} />
      ))}
      {points.map(({ x, y, quarter }) => (
        <circle key={quarter} className={styles.point} cx={x} cy={y} r="3.5" />
      ))}
      {last && (
        <text className={styles.value} x={last.x} y={Math.max(last.y - 8, 11)} textAnchor="middle">
          {Math.round(last.days)}
        </text>
      )}
    </svg>
  );
}
