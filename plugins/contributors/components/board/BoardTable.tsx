import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import type { PagedBoard } from '../../views/boardPages.ts';
import type { ShownRow } from '../../views/buildBoard.ts';
import { noQuery, type BoardQuery, type SortKey } from '../../views/boardQuery.ts';
import { creditTypeLabel } from '../creditTypeLabels.ts';
import { PersonLink } from '../PersonLink.tsx';
import { SortHeader } from './SortHeader.tsx';
import { TableScroller } from '../TableScroller.tsx';
import { UtcDate } from '../UtcDate.tsx';
import { useNumber } from '../useNumber.ts';
import { usePoints } from '../usePoints.ts';
import { useWindowLabel } from './useWindowLabel.ts';
import styles from './BoardTable.module.css';

type Props = {
  board: PagedBoard;
  /** The rows to show, which need not be the board's. */
  rows: ShownRow[];
  /** The question that `rows` answer; undefined for the rows as they were built. */
  query: BoardQuery | undefined;
  ask: (change: Partial<BoardQuery>) => void;
};

/** People with a contribution in the window. */
export function BoardTable({ board, rows, query, ask }: Props): ReactNode {
  const caption = useCaption(board, query);
  const { sort, direction } = query ?? noQuery;
  const sorting = { sort, direction, ask };
  return (
    <TableScroller label={caption}>
      <table className={styles.board}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {toColumns().map(({ column, label }) => (
              <SortHeader key={column} column={column} label={label} isNumber={isNumber(column)} {...sorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PersonRow key={row.slug} row={row} level={board.levelNames[row.level]} />
          ))}
          {board.anonymous && !query && <AnonymousRow {...board.anonymous} />}
        </tbody>
      </table>
    </TableScroller>
  );
}

function useCaption({ window, head }: PagedBoard, query: BoardQuery | undefined): string {
  const period = useWindowLabel()(window, head.at);
  return query?.kind === undefined
    ? translate({ id: 'contributors.table.caption', message: '贡献者 · {period}' }, { period })
    : translate(
        { id: 'contributors.table.captionOfKind', message: '贡献者 · {period} · 得分只计“{kind}”' },
        { period, kind: creditTypeLabel(query.kind) },
      );
}

function toColumns(): { column: SortKey; label: string }[] {
  return [
    { column: 'name', label: translate({ id: 'contributors.table.person', message: '贡献者' }) },
    { column: 'points', label: translate({ id: 'contributors.table.points', message: '得分' }) },
    { column: 'commits', label: translate({ id: 'contributors.table.commits', message: '提交' }) },
    { column: 'coAuthored', label: translate({ id: 'contributors.table.coAuthored', message: '合写' }) },
    { column: 'pages', label: translate({ id: 'contributors.table.pages', message: '页面' }) },
    { column: 'first', label: translate({ id: 'contributors.table.first', message: '首次贡献' }) },
    { column: 'latest', label: translate({ id: 'contributors.table.latest', message: '最近贡献' }) },
  ];
}

function isNumber(column: SortKey): boolean {
  return column === 'points' || column === 'commits' || column === 'coAuthored' || column === 'pages';
}

function PersonRow({ row, level }: { row: ShownRow; level: string | undefined }): ReactNode {
  const { slug, name, first, latest, isNew, hasNamesake } = row;
  const details = [...(level === undefined ? [] : [level]), ...(hasNamesake ? [slug] : [])];
  return (
    <tr>
      <th scope="row" className={styles.person}>
        <PersonLink slug={slug} name={name} />
        <small className={styles.details}>
          {isNew && (
            <span className={styles.new}>
              <Translate id="contributors.table.new">新</Translate>
            </span>
          )}
          {details.join(' · ')}
        </small>
      </th>
      <Numbers {...row} />
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
function AnonymousRow(sums: NonNullable<PagedBoard['anonymous']>): ReactNode {
  return (
    <tr>
      <th scope="row" className={styles.person}>
        <Translate id="contributors.anonymous">匿名</Translate>
      </th>
      <Numbers {...sums} />
      <td>—</td>
      <td>—</td>
    </tr>
  );
}

function Numbers({ points, commits, coAuthored, pages }: NonNullable<PagedBoard['anonymous']>): ReactNode {
  const { format } = useNumber();
  return (
    <>
      <td className={styles.number}>{usePoints().format(points)}</td>
      <td className={styles.number}>{format(commits)}</td>
      <td className={styles.number}>{format(coAuthored)}</td>
      <td className={styles.number}>{format(pages)}</td>
    </>
  );
}
