import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import type { SearchState } from '../../client/session.ts';
import styles from './styles.module.css';

/** One line above the results, read out by screen readers whenever it changes. */
export function SearchStatus({ state }: { state: SearchState }): ReactNode {
  return (
    <p className={styles.status} role="status">
      {statusText(state)}
    </p>
  );
}

function statusText(state: SearchState): string {
  if (state.kind === 'searching')
    return translate({ id: 'search.status.searching', message: '正在搜索…', description: 'While a query runs' });
  if (state.kind !== 'found') return '';
  const { pages, total, atLeast } = state.found;
  // What was looked for and not found is said below, at length.
  if (total === 0)
    return translate({ id: 'search.status.none', message: '没有结果', description: 'Number of results: none' });
  if (atLeast) {
    return translate(
      {
        id: 'search.status.atLeast',
        message: '至少 {total} 个页面，显示 {shown} 个',
        description: 'Number of results for a quoted phrase when not every page was checked',
      },
      { total, shown: pages.length },
    );
  }
  if (total > pages.length) {
    return translate(
      {
        id: 'search.status.some',
        message: '{total} 个页面，显示最相关的 {shown} 个',
        description: 'Number of results when only the best are listed',
      },
      { total, shown: pages.length },
    );
  }
  return translate(
    { id: 'search.status.all', message: '{total} 个页面', description: 'Number of results when all are listed' },
    { total },
  );
}
