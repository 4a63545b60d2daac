import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import type { Board, BoardRow } from '../buildBoard.ts';
import { PersonLink } from './PersonLink.tsx';
import { TableScroller } from './TableScroller.tsx';
import { UtcDate } from './UtcDate.tsx';
import styles from './BoardTable.module.css';

/** Everybody with a contribution in the window. */
export function BoardTable({ board: { days, rows, anonymous } }: { board: Board }): ReactNode {
  const caption =
    days === undefined
      ? translate({ id: 'contributors.table.allTime', message: '历来的贡献者，按提交数排列' })
      : translate({ id: 'contributors.table.recent', message: '最近 {days} 天的贡献者，按提交数排列' }, { days });
  return (
    <TableScroller label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <Translate id="contributors.table.person">贡献者</Translate>
            </th>
            <th scope="col" className={styles.number}>
              <Translate id="contributors.table.commits">提交</Translate>
            </th>
            <th scope="col" className={styles.number}>
              <Translate id="contributors.table.pages">页面</Translate>
            </th>
            <th scope="col">
              <Translate id="contributors.table.first">首次贡献</Translate>
            </th>
            <th scope="col">
              <Translate id="contributors.table.latest">最近贡献</Translate>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PersonRow key={row.slug} row={row} />
          ))}
          {anonymous && <AnonymousRow {...anonymous} />}
        </tbody>
      </table>
    </TableScroller>
  );
}

function PersonRow({ row: { slug, name, commits, pages, first, latest, isNew } }: { row: BoardRow }): ReactNode {
  return (
    <tr>
      <th scope="row" className={styles.person}>
        <PersonLink slug={slug} name={name} />
        {isNew && (
          <span className={styles.new}>
            <Translate id="contributors.table.new">新</Translate>
          </span>
        )}
      </th>
      <td className={styles.number}>{commits}</td>
      <td className={styles.number}>{pages}</td>
      <td>
        <UtcDate at={first} />
      </td>
      <td>
        <UtcDate at={latest} />
      </td>
    </tr>
  );
}

/** Without dates, which could be matched with commits. */
function AnonymousRow({ commits, pages }: { commits: number; pages: number }): ReactNode {
  return (
    <tr>
      <th scope="row" className={styles.person}>
        <Translate id="contributors.anonymous">匿名</Translate>
      </th>
      <td className={styles.number}>{commits}</td>
      <td className={styles.number}>{pages}</td>
      <td>—</td>
      <td>—</td>
    </tr>
  );
}
