import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import type { Profile } from '../../views/buildProfile.ts';
import { UtcDate } from '../UtcDate.tsx';
import { useNumber } from '../useNumber.ts';
import { usePoints } from '../usePoints.ts';
import styles from './ProfileFacts.module.css';

/** What a person has done, of all time, in numbers. */
export function ProfileFacts({ points, weeks, commits, coAuthored, pages, first, latest }: Profile): ReactNode {
  const { format: formatPoints } = usePoints();
  const { format } = useNumber();
  return (
    <dl className={styles.facts}>
      <Fact label={translate({ id: 'contributors.table.points', message: '得分' })}>{formatPoints(points)}</Fact>
      <Fact label={translate({ id: 'contributors.profile.weeks', message: '活跃周' })}>{format(weeks)}</Fact>
      <Fact label={translate({ id: 'contributors.table.commits', message: '提交' })}>{format(commits)}</Fact>
      {coAuthored > 0 && (
        <Fact label={translate({ id: 'contributors.table.coAuthored', message: '合写' })}>{format(coAuthored)}</Fact>
      )}
      <Fact label={translate({ id: 'contributors.table.pages', message: '页面' })}>{format(pages)}</Fact>
      <Fact label={translate({ id: 'contributors.table.first', message: '首次贡献' })}>
        <UtcDate at={first} />
      </Fact>
      <Fact label={translate({ id: 'contributors.table.latest', message: '最近贡献' })}>
        <UtcDate at={latest} />
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
