import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { rowsPerPage, type PagedBoard } from '../../views/boardPages.ts';
import { useCount } from '../useCount.ts';
import { useNumber } from '../useNumber.ts';
import styles from './BoardStatus.module.css';

type Props = {
  board: PagedBoard;
  page: number;
  pages: number;
  /** How many people answer the question; undefined while none is asked or none can be answered. */
  found: number | undefined;
  shown: number;
  isLoading: boolean;
  failed: boolean;
  retry: () => void;
};

/** One line that always stands above the table, so that nothing jumps when it changes; read out when it does. */
export function BoardStatus({ failed, retry, ...props }: Props): ReactNode {
  return (
    <div className={styles.status}>
      <span role="status">
        {failed ? (
          <Translate id="contributors.status.failed">没能载入全部名单，下面仍是这一页的名单。</Translate>
        ) : (
          <Counted {...props} />
        )}
      </span>
      {failed && (
        <button type="button" className="button button--secondary button--sm" onClick={retry}>
          <Translate id="contributors.status.retry">重试</Translate>
        </button>
      )}
    </div>
  );
}

function Counted({ board, page, pages, found, shown, isLoading }: Omit<Props, 'failed' | 'retry'>): ReactNode {
  const count = useCount();
  const people = (total: number) =>
    count(total, translate({ id: 'contributors.count.people', message: '{count} 位贡献者' }));
  const { format: number } = useNumber();

  if (isLoading) return <Translate id="contributors.status.loading">正在载入全部名单…</Translate>;
  if (found === 0) return <Translate id="contributors.status.none">没有找到符合条件的贡献者。</Translate>;
  if (found !== undefined && shown < found)
    return (
      <Translate id="contributors.status.foundSome" values={{ people: people(found), shown: number(shown) }}>
        {'找到 {people}，显示前 {shown} 位。'}
      </Translate>
    );
  if (found !== undefined)
    return (
      <Translate id="contributors.status.found" values={{ people: people(found) }}>
        {'找到 {people}。'}
      </Translate>
    );
  const before = (page - 1) * rowsPerPage;
  // The last page ends with those who opted out.
  const { people: total } = board.totals;
  if (pages === 1)
    return (
      <Translate id="contributors.status.all" values={{ people: people(total) }}>
        {'共 {people}。'}
      </Translate>
    );
  return (
    <Translate
      id="contributors.status.page"
      values={{ from: number(before + 1), to: number(page === pages ? total : before + shown), people: people(total) }}
    >
      {'共 {people}，这里是第 {from}–{to} 位。'}
    </Translate>
  );
}
