import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type { Board } from '../buildBoard.ts';
import { Avatar } from './Avatar.tsx';
import { PersonLink } from './PersonLink.tsx';
import { UtcDate } from './UtcDate.tsx';
import styles from './Newcomers.module.css';

/** More than this is a table again, and the table follows with all of them marked. */
const shown = 12;

/** Who contributed for the first time in the window; before the board, so that they are seen. */
export function Newcomers({ newcomers }: Pick<Board, 'newcomers'>): ReactNode {
  return (
    <section aria-labelledby="newcomers">
      <Heading as="h2" id="newcomers">
        <Translate id="contributors.newcomers.heading">欢迎新贡献者</Translate>
      </Heading>
      <ul className={styles.list}>
        {newcomers.slice(0, shown).map(({ slug, name, first }) => (
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
    </section>
  );
}
