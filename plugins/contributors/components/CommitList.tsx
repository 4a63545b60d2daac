import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type { Profile } from '../buildProfile.ts';
import { commitUrl } from '../paths.ts';
import { UtcDate } from './UtcDate.tsx';
import { useCount } from './useCount.ts';
import styles from './CommitList.module.css';

type Props = { recent: Profile['recent']; total: number; repoUrl: string };

/** The newest commits, each with its place on the forge, and how many more there are. */
export function CommitList({ recent, total, repoUrl }: Props): ReactNode {
  const count = useCount();
  const older = total - recent.length;
  return (
    <section aria-labelledby="commits">
      <Heading as="h2" id="commits">
        <Translate id="contributors.table.commits">提交</Translate>
      </Heading>
      <ol className={styles.commits}>
        {recent.map(({ sha, subject, at }) => (
          <li key={sha}>
            <UtcDate at={at} />
            <Link to={commitUrl(repoUrl, sha)}>
              <bdi>{subject || sha.slice(0, 7)}</bdi>
            </Link>
          </li>
        ))}
      </ol>
      {older > 0 && (
        <p>{count(older, translate({ id: 'contributors.profile.older', message: '还有 {count} 次更早的提交。' }))}</p>
      )}
    </section>
  );
}
