import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { dayLength } from '../../../../src/lib/recognition/days.ts';
import { formatDate } from '../../formats.ts';
import type { Heat } from '../../views/profileHeat.ts';
import { stepSize, toStep } from './heatSteps.ts';
import { useCount } from '../useCount.ts';
import styles from './HeatMap.module.css';

const cell = 13;
const left = 40;
const top = 18;

/** A column for each week, a row for each day from Monday. Days without contributions are one pattern, not 300 squares. */
export function HeatPicture({ heat: { firstDay, lastDay, days } }: { heat: Heat }): ReactNode {
  const { i18n } = useDocusaurusContext();
  const count = useCount();
  const format = (parts?: Intl.DateTimeFormatOptions) => (day: number) =>
    formatDate(i18n.currentLocale, day * dayLength, parts);
  const toDate = format();
  const toMonth = format({ month: 'short' });
  const toWeekday = format({ weekday: 'short' });
  const columns = Math.floor((lastDay - firstDay) / 7);
  const lastRows = ((lastDay - firstDay) % 7) + 1;
  return (
    <svg
      className={styles.picture}
      width={left + (columns + 1) * cell}
      height={top + 7 * cell}
      role="img"
      aria-labelledby="heat-title"
    >
      <title id="heat-title">
        {translate(
          { id: 'contributors.heat.title', message: '{from}至{to}每天的贡献，下面的表格按周汇总' },
          { from: toDate(firstDay), to: toDate(lastDay) },
        )}
      </title>
      <pattern id="heat-empty" x={left} y={top} width={cell} height={cell} patternUnits="userSpaceOnUse">
        <rect x="1" y="1" width={cell - 2} height={cell - 2} rx="2" className={styles.empty} />
      </pattern>
      {monthStarts(firstDay, lastDay).map((day) => (
        <text key={day} x={left + Math.floor((day - firstDay) / 7) * cell} y="11">
          {toMonth(day)}
        </text>
      ))}
      {[0, 2, 4].map((row) => (
        <text key={row} x={left - 6} y={top + row * cell + 10} textAnchor="end">
          {toWeekday(firstDay + row)}
        </text>
      ))}
      <rect x={left} y={top} width={columns * cell} height={7 * cell} fill="url(#heat-empty)" />
      <rect x={left + columns * cell} y={top} width={cell} height={lastRows * cell} fill="url(#heat-empty)" />
      {days.map(([offset, commits]) => {
        const size = stepSize(toStep(commits));
        const inset = (cell - size) / 2;
        return (
          <rect
            key={offset}
            className={styles.day}
            x={left + Math.floor(offset / 7) * cell + inset}
            y={top + (offset % 7) * cell + inset}
            width={size}
            height={size}
            rx="1.5"
          >
            <title>
              {`${toDate(firstDay + offset)} · ${count(
                commits,
                translate({ id: 'contributors.count.commits', message: '{count} 次提交' }),
              )}`}
            </title>
          </rect>
        );
      })}
    </svg>
  );
}

/** First days of months. */
function monthStarts(firstDay: number, lastDay: number): number[] {
  const starts = Array.from({ length: lastDay - firstDay + 1 }, (_, offset) => firstDay + offset).filter(
    (day) => new Date(day * dayLength).getUTCDate() === 1,
  );
  // A month that begins in the last two weeks has no room for its name.
  return starts.filter((day) => lastDay - day >= 14);
}
