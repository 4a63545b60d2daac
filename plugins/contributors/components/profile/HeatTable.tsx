import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { dayLength, toIsoDay } from '../../../../src/lib/recognition/days.ts';
import { toHeatWeeks, type Heat } from '../../views/profileHeat.ts';
import { TableScroller } from '../TableScroller.tsx';
import { UtcDate } from '../UtcDate.tsx';
import { useNumber } from '../useNumber.ts';
import { usePoints } from '../usePoints.ts';
import styles from './HeatMap.module.css';

/** What the picture shows, by week. */
export function HeatTable({ heat }: { heat: Heat }): ReactNode {
  const { format: formatPoints } = usePoints();
  const { format } = useNumber();
  const caption = translate({ id: 'contributors.heat.caption', message: '最近一年有贡献的周，新的在前' });
  return (
    <details>
      <summary>
        <Translate id="contributors.heat.table">按周查看</Translate>
      </summary>
      <TableScroller label={caption}>
        <table className={styles.table}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">
                <Translate id="contributors.heat.week">周（星期一起）</Translate>
              </th>
              <th scope="col">
                <Translate id="contributors.heat.activeDays">天数</Translate>
              </th>
              <th scope="col">
                <Translate id="contributors.table.commits">提交</Translate>
              </th>
              <th scope="col">
                <Translate id="contributors.table.points">得分</Translate>
              </th>
            </tr>
          </thead>
          <tbody>
            {toHeatWeeks(heat).map(({ monday, days, commits, points }) => (
              <tr key={monday}>
                <th scope="row">
                  <UtcDate at={toIsoDay(monday * dayLength)} />
                </th>
                <td>{format(days)}</td>
                <td>{format(commits)}</td>
                <td>{formatPoints(points)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroller>
    </details>
  );
}
