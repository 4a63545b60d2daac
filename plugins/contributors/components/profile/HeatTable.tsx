import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { toHeatWeeks, type Heat } from '../../views/profileHeat.ts';
import { toDay } from '../../views/summarizeCredits.ts';
import { TableScroller } from '../TableScroller.tsx';
import { UtcDate } from '../UtcDate.tsx';
import { usePoints } from '../usePoints.ts';
import styles from './HeatMap.module.css';

const dayLength = 86_400_000;

/** What the picture shows, by week. */
export function HeatTable({ heat }: { heat: Heat }): ReactNode {
  const { format } = usePoints();
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
                <Translate id="contributors.heat.week">从星期一起的一周</Translate>
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
                  <UtcDate at={toDay(monday * dayLength)} />
                </th>
                <td>{days}</td>
                <td>{commits}</td>
                <td>{format(points)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroller>
    </details>
  );
}
