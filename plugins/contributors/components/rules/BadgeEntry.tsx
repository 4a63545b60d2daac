import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type { GalleryBadge } from '../../views/buildGallery.ts';
import { BadgeMedal } from '../BadgeMedal.tsx';
import { Criterion } from './criteria.tsx';
import { PersonLink } from '../PersonLink.tsx';
import { useCount } from '../useCount.ts';
import { UtcDate } from '../UtcDate.tsx';
import styles from './BadgeEntry.module.css';

/** A badge, what it takes, and who has it. Its id is its anchor, to which profiles link. */
export function BadgeEntry({ badge }: { badge: GalleryBadge }): ReactNode {
  const { id, name, held } = badge;
  const count = useCount();
  return (
    <section className={styles.entry} aria-labelledby={id}>
      <BadgeMedal badge={badge} size={64} />
      <div className={styles.text}>
        <Heading as="h2" id={id} className={styles.name}>
          {name}
        </Heading>
        <p>
          <Criterion badge={badge} />
        </p>
        <p className={styles.held}>
          {held > 0 ? (
            count(held, translate({ id: 'contributors.badges.held', message: '{count} 人已获得' }))
          ) : (
            <Translate id="contributors.badges.nobody">还没有人获得</Translate>
          )}
        </p>
        <Holders {...badge} />
      </div>
    </section>
  );
}

function Holders({ name, held, holders }: GalleryBadge): ReactNode {
  const count = useCount();
  const more = held - holders.length;
  if (held === 0) return null;
  return (
    <ul
      className={styles.holders}
      aria-label={translate({ id: 'contributors.badges.holders', message: '最近获得“{name}”的人' }, { name })}
    >
      {holders.map((holder) => (
        <li key={holder.slug}>
          <PersonLink slug={holder.slug} name={holder.name} />{' '}
          <small>
            <UtcDate at={holder.at} />
          </small>
        </li>
      ))}
      {more > 0 && (
        <li>{count(more, translate({ id: 'contributors.badges.more', message: '以及更早的 {count} 人' }))}</li>
      )}
    </ul>
  );
}
