import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import type { PageContributors } from '../../views/pageContributors.ts';
import { PersonLink } from '../PersonLink.tsx';
import { UtcDate } from '../UtcDate.tsx';
import { useCount } from '../useCount.ts';
import styles from './PageStrip.module.css';

/** The rest is counted; the history on the forge has them all. */
const shown = 10;

type Props = PageContributors & { historyUrl: string };

/** Who wrote a page, when it last changed, and where its history is. */
export function PageStrip({ people, lastChange, historyUrl }: Props): ReactNode {
  const count = useCount();
  const more = people.length - shown;
  return (
    <section
      className={styles.strip}
      aria-label={translate({ id: 'contributors.strip.label', message: '页面的贡献者' })}
    >
      {people.length > 0 && (
        <div className={styles.people}>
          <span>
            <Translate id="contributors.strip.people">本页贡献者：</Translate>
          </span>
          <ul>
            {people.slice(0, shown).map(({ slug, name }) => (
              <li key={slug}>
                {slug !== null && name !== null ? (
                  <PersonLink slug={slug} name={name} />
                ) : (
                  <Translate id="contributors.anonymous">匿名</Translate>
                )}
              </li>
            ))}
            {more > 0 && (
              <li>{count(more, translate({ id: 'contributors.strip.more', message: '另外 {count} 位' }))}</li>
            )}
          </ul>
        </div>
      )}
      <p>
        <Translate id="contributors.strip.lastChange" values={{ date: <UtcDate at={lastChange.at} /> }}>
          {'最近修改：{date}'}
        </Translate>
        {' · '}
        <Link to={historyUrl}>
          <Translate id="contributors.strip.history">修改历史</Translate>
        </Link>
      </p>
    </section>
  );
}
