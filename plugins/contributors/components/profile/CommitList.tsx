import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import { commitUrl } from '../../paths.ts';
import type { Profile, ProfileCommit } from '../../views/buildProfile.ts';
import { UtcDate } from '../UtcDate.tsx';
import { useCount } from '../useCount.ts';
import { usePaths } from '../usePaths.ts';
import { usePoints } from '../usePoints.ts';
import { Why } from './Why.tsx';
import styles from './CommitList.module.css';

type Props = Pick<Profile, 'recent' | 'older'> & { repository: string };

/** More are behind a click. */
const shown = 30;

/** The newest commits, each with its points and where they come from, and how many more there are. */
export function CommitList({ recent, older, repository }: Props): ReactNode {
  const count = useCount();
  const folded = recent.slice(shown);
  const paths = usePaths();
  return (
    <section aria-labelledby="commits" className={styles.section}>
      <Heading as="h2" id="commits">
        <Translate id="contributors.table.commits">提交</Translate>
      </Heading>
      <p>
        <Translate
          id="contributors.why.intro"
          values={{
            rules: (
              <Link to={`${paths.levels}#points`}>
                <Translate id="contributors.levels.howPoints">得分从哪里来</Translate>
              </Link>
            ),
          }}
        >
          {'一次提交的得分 = 规模 × 权重，由各位作者分享；同一天的提交从高到低，从第二次起依次减半。见{rules}。'}
        </Translate>
      </p>
      <Commits commits={recent.slice(0, shown)} repository={repository} />
      {folded.length > 0 && (
        <details>
          <summary>
            {count(
              folded.length,
              translate({ id: 'contributors.profile.moreCommits', message: '再往前 {count} 次提交' }),
            )}
          </summary>
          <Commits commits={folded} repository={repository} />
        </details>
      )}
      {older > 0 && (
        <p>{count(older, translate({ id: 'contributors.profile.older', message: '还有 {count} 次更早的提交。' }))}</p>
      )}
    </section>
  );
}

function Commits({ commits, repository }: { commits: ProfileCommit[]; repository: string }): ReactNode {
  const countPoints = usePoints().count;
  return (
    <ol className={styles.commits}>
      {commits.map(({ sha, subject, day, points, why }) => (
        <li key={sha}>
          <UtcDate at={day} />
          <span className={styles.subject}>
            <Link to={commitUrl(repository, sha)}>
              <bdi>{subject || sha.slice(0, 7)}</bdi>
            </Link>
          </span>
          <span className={styles.points}>{countPoints(points)}</span>
          <div className={styles.why}>
            {why.map((parts, index) => (
              <Why key={index} parts={parts} repository={repository} />
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}
