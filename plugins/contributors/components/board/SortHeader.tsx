import type { ReactNode } from 'react';
import clsx from 'clsx';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { naturalDirection, type BoardQuery, type SortKey } from '../../views/boardQuery.ts';
import styles from './SortHeader.module.css';

type Props = Pick<BoardQuery, 'sort' | 'direction'> & {
  column: SortKey;
  label: string;
  isNumber: boolean;
  ask: (change: Partial<BoardQuery>) => void;
};

/** A column's head that sorts by it; a second time, the other way round. */
export function SortHeader({ column, label, isNumber, sort, direction, ask }: Props): ReactNode {
  const isBrowser = useIsBrowser();
  const isSorted = column === sort;
  const reversed = direction === 'ascending' ? 'descending' : 'ascending';
  const next = isSorted ? reversed : naturalDirection(column);
  return (
    <th scope="col" className={clsx(isNumber && styles.number)} aria-sort={isSorted ? direction : undefined}>
      <button
        type="button"
        className={styles.sort}
        disabled={!isBrowser}
        onClick={() => ask({ sort: column, direction: next })}
      >
        {label}
      </button>
    </th>
  );
}
