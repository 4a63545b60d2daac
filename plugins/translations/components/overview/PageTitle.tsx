import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import type { Row } from '../../views/buildOverview.ts';
import styles from './PageTitle.module.css';

/** The title of a page with a link to it; its path where the site does not have it. */
export function PageTitle({ row: { page, title, permalink } }: { row: Row }): ReactNode {
  if (permalink === undefined) return <code>{page}</code>;
  return (
    <Link to={permalink} className={styles.title}>
      {title}
    </Link>
  );
}
