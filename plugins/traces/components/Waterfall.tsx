import { useId, type CSSProperties, type ReactNode } from 'react';
import clsx from 'clsx';
import type { TraceResult, TraceRow, TraceView } from '../views/buildTrace.ts';
import { formatDuration, toBar, toTicks } from '../views/drawTrace.ts';
import { marks, resultName } from './resultName.ts';
import styles from './Waterfall.module.css';

/** Results whose bars are hatched, each in its own way. */
const hatched: Partial<Record<TraceResult, string>> = {
  failure: 'M0 8 L8 0',
  error: 'M0 8 L8 0 M0 0 L8 8',
  timeout: 'M4 0 V8',
  cancellation: 'M0 4 H8',
};

/**
 * A trace as bars over time. Names are text of the page, so that long ones wrap and nothing shrinks on a phone; the bars are SVG in
 * percent of the width. Readers who cannot see it have the table.
 */
export function Waterfall({ trace }: { trace: TraceView }): ReactNode {
  const id = useId();
  return (
    <div className={styles.waterfall} aria-hidden="true">
      <svg className={styles.patterns}>
        <defs>
          {Object.entries(hatched).map(([result, d]) => (
            <pattern key={result} id={`${id}${result}`} width="8" height="8" patternUnits="userSpaceOnUse">
              <path d={d} className={styles.hatch} />
            </pattern>
          ))}
        </defs>
      </svg>
      {trace.rows.map((row, index) => (
        <div key={index} className={styles.row} style={{ '--depth': row.depth } as CSSProperties}>
          <span className={styles.label}>
            <span className={clsx(styles.mark, styles[row.result])}>{marks[row.result]}</span>
            <span className={styles.name}>{row.name}</span>
            <span className={styles.duration}>
              {row.result !== 'success' && <span className={styles.result}>{resultName(row.result)} </span>}
              {formatDuration(row.milliseconds)}
            </span>
          </span>
          <Bar row={row} trace={trace} patterns={id} />
        </div>
      ))}
      <svg className={styles.axis} width="100%" height="22">
        {toTicks(trace).map(({ at, x }) => (
          <g key={at}>
            <line x1={`${x}%`} x2={`${x}%`} y1="0" y2="5" />
            <text x={`${x}%`} y="18" textAnchor={x < 3 ? 'start' : x > 97 ? 'end' : 'middle'}>
              {formatDuration(at)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

function Bar({ row, trace, patterns }: { row: TraceRow; trace: TraceView; patterns: string }): ReactNode {
  const { x, width } = toBar(row, trace);
  const place = { x: `${x}%`, y: 1, width: `${width}%`, height: 10, rx: 2 };
  return (
    <svg className={styles.bar} width="100%" height="12">
      <rect {...place} className={styles[row.result]} />
      {hatched[row.result] !== undefined && <rect {...place} fill={`url(#${patterns}${row.result})`} />}
    </svg>
  );
}
