import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { formatNumber } from '../../formats.ts';
import type { LevelView } from '../../views/buildLevels.ts';
import styles from './rulesTable.module.css';
import { TableScroller } from '../TableScroller.tsx';

/** The levels, what each takes, and how many people have come there. */
export function LevelTable({ levels }: { levels: LevelView[] }): ReactNode {
  const { i18n } = useDocusaurusContext();
  const format = (count: number) => formatNumber(i18n.currentLocale, count);
  const caption = translate({ id: 'contributors.levels.caption', message: '等级与条件' });
  return (
    <TableScroller label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <Translate id="contributors.levels.level">等级</Translate>
            </th>
            <th scope="col" className={styles.number}>
              <Translate id="contributors.levels.points">得分</Translate>
            </th>
            <th scope="col" className={styles.number}>
              <Translate id="contributors.levels.weeks">活跃周</Translate>
            </th>
            <th scope="col" className={styles.number}>
              <Translate id="contributors.levels.reached">已达到的人数</Translate>
            </th>
            <th scope="col">
              <Translate id="contributors.levels.perk">回报</Translate>
            </th>
          </tr>
        </thead>
        <tbody>
          {levels.map(({ id, name, points, weeks, perk, reached }, index) => (
            <tr key={id}>
              <th scope="row">
                {index + 1} · {name}
              </th>
              <td className={styles.number}>{format(points)}</td>
              <td className={styles.number}>{format(weeks)}</td>
              <td className={styles.number}>{format(reached)}</td>
              <td className={styles.text}>{perk ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}
