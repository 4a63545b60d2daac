import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { BadgeEntry } from '../../components/rules/BadgeEntry.tsx';
import { PageFrame } from '../../components/PageFrame.tsx';
import { SnapshotNote } from '../../components/SnapshotNote.tsx';
import { useCount } from '../../components/useCount.ts';
import type { Gallery } from '../../views/buildGallery.ts';
import type { SnapshotView } from '../../views/snapshotView.ts';
import styles from './styles.module.css';

export type Props = Gallery & { snapshot: SnapshotView; repository: string };

/** The page `/community/contributors/badges/`. */
export default function ContributorBadges({ badges, bulkFiles, snapshot, repository }: Props): ReactNode {
  const count = useCount();
  const title = translate({ id: 'contributors.badges.title', message: '徽章' });
  const description = translate({
    id: 'contributors.badges.description',
    message: '每枚徽章的条件，以及谁获得了它。',
  });
  return (
    <PageFrame page="badges" title={title} description={description}>
      <p>
        {translate({
          id: 'contributors.badges.rules',
          message:
            '徽章由 git 历史算出，不用申请。被撤销的提交和只改动不计分文件的提交都不算；只移动页面或只改空白，不算改过页面。',
        })}
      </p>
      <p>
        {count(
          bulkFiles,
          translate({ id: 'contributors.badges.bulk', message: '“大量文件”指超过 {count} 个计分的文件。' }),
        )}
      </p>
      <div className={styles.badges}>
        {badges.map((badge) => (
          <BadgeEntry key={badge.id} badge={badge} />
        ))}
      </div>
      <SnapshotNote snapshot={snapshot} repository={repository} />
    </PageFrame>
  );
}
