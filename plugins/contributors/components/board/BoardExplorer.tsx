import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { rowsPerPage, type BoardPage } from '../../views/boardPages.ts';
import { isAsking, selectRows, toSearch } from '../../views/boardQuery.ts';
import { BoardControls } from './BoardControls.tsx';
import { BoardPagination } from './BoardPagination.tsx';
import { BoardStatus } from './BoardStatus.tsx';
import { BoardTable } from './BoardTable.tsx';
import { ShowMore } from './ShowMore.tsx';
import { useBoardQuery } from './useBoardQuery.ts';
import { useFullBoard } from './useFullBoard.ts';

/**
 * The board's table. As it was built, it shows one page of the people; once the reader searches, filters or sorts, it
 * works on all of them.
 */
export function BoardExplorer({ board, page, pages, kinds }: BoardPage): ReactNode {
  const { i18n } = useDocusaurusContext();
  const { query, ask } = useBoardQuery();
  const asking = isAsking(query);
  const { loading, retry } = useFullBoard(board.window, asking && pages > 1);
  const everybody = pages === 1 ? board.rows : loading.kind === 'ready' ? loading.rows : undefined;
  const found = useMemo(
    () => (asking && everybody ? selectRows(everybody, query, i18n.currentLocale) : undefined),
    [asking, everybody, query, i18n.currentLocale],
  );
  const question = toSearch(query);
  const [more, setMore] = useState({ question, rows: 0 });
  const shown = rowsPerPage + (more.question === question ? more.rows : 0);
  const rows = found?.slice(0, shown) ?? board.rows;
  const isEmpty = rows.length === 0 && (found !== undefined || !board.anonymous);

  const table = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button has moved below the rows it added: whoever pressed it goes on with the first of them.
    if (more.rows > 0) table.current?.querySelectorAll<HTMLElement>('tbody th a')[more.rows]?.focus();
  }, [more]);

  return (
    <>
      <BoardControls kinds={kinds} query={query} ask={ask} isAsking={asking} />
      <BoardStatus
        board={board}
        page={page}
        pages={pages}
        found={found?.length}
        shown={rows.length}
        failed={asking && loading.kind === 'failed'}
        isLoading={asking && !found}
        retry={retry}
      />
      {!isEmpty && (
        <div ref={table}>
          <BoardTable board={board} rows={rows} query={found ? query : undefined} ask={ask} />
        </div>
      )}
      {found ? (
        <ShowMore
          count={Math.min(rowsPerPage, found.length - rows.length)}
          onClick={() => setMore({ question, rows: shown })}
        />
      ) : (
        <BoardPagination window={board.window} page={page} pages={pages} />
      )}
    </>
  );
}
