import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import styles from './Since.module.css';

/** A day (ISO) and how long ago that was when the site was built. */
export function Since({ since, days }: { since: string; days?: number }): ReactNode {
  return (
    <span className={styles.since}>
      <time dateTime={since}>{since}</time>
      {days !== undefined && (
        <span className={styles.days}>
          {days === 1
            ? translate({ id: 'translations.day', message: '1 天' })
            : translate({ id: 'translations.days', message: '{days} 天' }, { days })}
        </span>
      )}
    </span>
  );
}
