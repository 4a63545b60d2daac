import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Heading from '@theme/Heading';
import type { WrittenPage } from '../../views/profilePages.ts';
import { useCount } from '../useCount.ts';
import styles from './WrittenPages.module.css';

/** The rest is behind a click. */
const shown = 20;

/** Pages that a person worked on, as the reader's language shows them. */
export function WrittenPages({ written }: { written: WrittenPage[] }): ReactNode {
  const count = useCount();
  const rest = written.slice(shown);
  return (
    <section aria-labelledby="pages" className={styles.pages}>
      <Heading as="h2" id="pages">
        <Translate id="contributors.profile.pages">写过的页面</Translate>
      </Heading>
      <PageList written={written.slice(0, shown)} />
      {rest.length > 0 && (
        <details>
          <summary>
            {count(rest.length, translate({ id: 'contributors.profile.morePages', message: '还有 {count} 个页面' }))}
          </summary>
          <PageList written={rest} />
        </details>
      )}
    </section>
  );
}

function PageList({ written }: { written: WrittenPage[] }): ReactNode {
  const { localeConfigs } = useDocusaurusContext().i18n;
  const count = useCount();
  return (
    <ul>
      {written.map(({ permalink, title, locales, commits }) => (
        <li key={permalink}>
          <Link to={permalink}>{title}</Link>
          <small>
            <Translate
              id="contributors.profile.pageDetail"
              values={{
                languages: locales.map((locale) => localeConfigs[locale]?.label ?? locale).join(' · '),
                commits: count(commits, translate({ id: 'contributors.count.commits', message: '{count} 次提交' })),
              }}
            >
              {'（{languages}，{commits}）'}
            </Translate>
          </small>
        </li>
      ))}
    </ul>
  );
}
