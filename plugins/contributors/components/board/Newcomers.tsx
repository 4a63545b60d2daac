import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type { WindowId } from '../../../../src/lib/recognition/standings/windows.ts';
import type { Newcomer } from '../../views/buildBoard.ts';
import { noQuery, toSearch } from '../../views/boardQuery.ts';
import { Avatar } from '../Avatar.tsx';
import { PersonLink } from '../PersonLink.tsx';
import { UtcDate } from '../UtcDate.tsx';
import { useCount } from '../useCount.ts';
import { usePaths } from '../usePaths.ts';
import styles from './Newcomers.module.css';

type Props = { newcomers: Newcomer[]; total: number; window: WindowId };

/** Who contributed for the first time in the window; before the board, so that they are seen. `total` counts them all. */
export function Newcomers({ newcomers, total, window }: Props): ReactNode {
  const count = useCount();
  const paths = usePaths();
  const more = total - newcomers.length;
  return (
    <section aria-labelledby="newcomers">
      <Heading as="h2" id="newcomers">
        <Translate id="contributors.newcomers.heading">欢迎新贡献者</Translate>
      </Heading>
      <ul className={styles.list}>
        {newcomers.map(({ slug, name, first, hasNamesake }) => (
          <li key={slug} className={styles.newcomer}>
            <Avatar slug={slug} name={name} size={40} />
            <span className={styles.text}>
              <PersonLink slug={slug} name={name} />
              {hasNamesake && <small>{slug}</small>}
              <small>
                <Translate id="contributors.newcomers.since" values={{ date: <UtcDate at={first} /> }}>
                  {'{date}首次贡献'}
                </Translate>
              </small>
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className={styles.more}>
          <Link to={paths.board(window) + toSearch({ ...noQuery, sort: 'first' })}>
            {count(
              more,
              translate({ id: 'contributors.newcomers.more', message: '还有 {count} 位新贡献者（按首次贡献排序）' }),
            )}
          </Link>
        </p>
      )}
    </section>
  );
}
