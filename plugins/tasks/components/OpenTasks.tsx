import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import { changeQuery, noQuery, toSearch } from '../views/boardQuery.ts';
import styles from './OpenTasks.module.css';
import { useCount } from '../../../src/components/useCount.ts';

type Props = { page: string; count: number; /** Path of the board. */ board: string };

/** How many tasks wait on a page, leading to them; nothing where none does. */
export function OpenTasks({ page, count, board }: Props): ReactNode {
  const toText = useCount();
  if (count === 0) return null;
  return (
    <p className={styles.tasks} data-pagefind-ignore="">
      <Link to={board + toSearch(changeQuery(noQuery, { page }))}>
        {toText(count, translate({ id: 'tasks.onPage', message: '这一页有 {count} 个任务等人来做' }))}
      </Link>
    </p>
  );
}
