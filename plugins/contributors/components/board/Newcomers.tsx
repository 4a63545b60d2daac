import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type { Newcomer } from '../../views/buildBoard.ts';
import { Avatar } from '../Avatar.tsx';
import { PersonLink } from '../PersonLink.tsx';
import { UtcDate } from '../UtcDate.tsx';
import { useCount } from '../useCount.ts';
import styles from './Newcomers.module.css';

/** Who contributed for the first time in the window; before the board, so that they are seen. `total` counts them all. */
export function Newcomers({ newcomers, total }: { newcomers: Newcomer[]; total: number }): ReactNode {
  const count = useCount();
  const more = total - newcomers.length;
  return (
    <section aria-labelledby="newcomers">
      <Heading as="h2" id="newcomers">
        <Translate id="contributors.newcomers.heading">欢迎新贡献者</Translate>
      </Heading>
      <ul className={styles.list}>
        {newcomers.map(({ slug, name, first }) => (
          <li key={slug} className={styles.newcomer}>
            <Avatar slug={slug} name={name} size={40} />
            <span className={styles.text}>
              <PersonLink slug={slug} name={name} />
              <small>
                <Translate id="contributors.newcomers.since" values={{ date: <UtcDate at={first} /> }}>
                  {'{date} 首次贡献'}
                </Translate>
              </small>
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p>
          {count(
            more,
            translate({ id: 'contributors.newcomers.more', message: '还有 {count} 位，在下面的名单里标着“新”。' }),
          )}
        </p>
      )}
    </section>
  );
}
