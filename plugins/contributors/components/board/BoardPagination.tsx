import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import type { WindowId } from '../../../../src/lib/recognition/standings/windows.ts';
import { toPageNumbers } from '../../views/boardPages.ts';
import { usePaths } from '../usePaths.ts';
import styles from './BoardPagination.module.css';

type Props = { window: WindowId; page: number; pages: number };

/** Links to the other pages of a board, which are static files. */
export function BoardPagination({ window, page, pages }: Props): ReactNode {
  const paths = usePaths();
  if (pages === 1) return null;
  return (
    <nav aria-label={translate({ id: 'contributors.pagination.label', message: '名单分页' })}>
      <ul className={styles.pages}>
        {page > 1 && (
          <li>
            <Link to={paths.board(window, page - 1)} rel="prev">
              <Translate id="contributors.pagination.previous">上一页</Translate>
            </Link>
          </li>
        )}
        {toPageNumbers(page, pages).map((number, index) =>
          number === 'gap' ? (
            <li key={`gap-${index}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={number}>
              <Link
                to={paths.board(window, number)}
                aria-current={number === page ? 'page' : undefined}
                aria-label={translate(
                  { id: 'contributors.pagination.page', message: '第 {page} 页' },
                  { page: number },
                )}
              >
                {number}
              </Link>
            </li>
          ),
        )}
        {page < pages && (
          <li>
            <Link to={paths.board(window, page + 1)} rel="next">
              <Translate id="contributors.pagination.next">下一页</Translate>
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
