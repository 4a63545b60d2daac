import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import { locales } from '../../../src/lib/locales.ts';
import type { WrittenPage } from '../buildProfile.ts';
import { useCount } from './useCount.ts';
import styles from './WrittenPages.module.css';

/** Pages that a person worked on, as the reader's language shows them. */
export function WrittenPages({ written }: { written: WrittenPage[] }): ReactNode {
  const count = useCount();
  return (
    <section aria-labelledby="pages">
      <Heading as="h2" id="pages">
        <Translate id="contributors.profile.pages">写过的页面</Translate>
      </Heading>
      <ul className={styles.pages}>
        {written.map(({ permalink, title, locales: languages, commits }) => (
          <li key={permalink}>
            <Link to={permalink}>{title}</Link>{' '}
            <small>
              <Translate
                id="contributors.profile.pageDetail"
                values={{
                  languages: languages.map((id) => locales[id].label).join(' · '),
                  commits: count(commits, translate({ id: 'contributors.count.commits', message: '{count} 次提交' })),
                }}
              >
                {'（{languages}，{commits}）'}
              </Translate>
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
