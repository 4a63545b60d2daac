import type { ReactNode } from 'react';
import clsx from 'clsx';
import { translate } from '@docusaurus/Translate';
import { useCount } from '../useCount.ts';
import styles from './ShowMore.module.css';

/** `count` is how many rows follow on a click; without any there is nothing to show. */
export function ShowMore({ count, onClick }: { count: number; onClick: () => void }): ReactNode {
  const toText = useCount();
  if (count <= 0) return null;
  return (
    <button type="button" className={clsx('button button--secondary', styles.more)} onClick={onClick}>
      {toText(count, translate({ id: 'contributors.status.more', message: '再显示 {count} 位' }))}
    </button>
  );
}
