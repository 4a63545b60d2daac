import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type { ProfileBadge } from '../../views/buildProfile.ts';
import { BadgeMedal } from '../BadgeMedal.tsx';
import { CommitLink } from '../CommitLink.tsx';
import { UtcDate } from '../UtcDate.tsx';
import styles from './BadgeList.module.css';

type Props = { badges: ProfileBadge[]; repository: string };

/** Each badge with its day and the commit that earned it. */
export function BadgeList({ badges, repository }: Props): ReactNode {
  return (
    <section aria-labelledby="badges">
      <Heading as="h2" id="badges">
        <Translate id="contributors.nav.badges">徽章</Translate>
      </Heading>
      <ul className={styles.badges}>
        {badges.map(({ badge, sha, earned }) => (
          <li key={badge.id}>
            <BadgeMedal badge={badge} size={48} />
            <span className={styles.text}>
              <strong>{badge.name}</strong>
              <small>
                <UtcDate at={earned} /> · <CommitLink repository={repository} sha={sha} />
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
