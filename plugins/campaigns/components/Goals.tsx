import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import type { GoalKind } from '../../../src/lib/recognition/rules/campaign.ts';
import type { CampaignView } from '../views/buildCampaign.ts';
import styles from './Goals.module.css';

/** How far everybody together has come. */
export function Goals({ goals }: Pick<CampaignView, 'goals'>): ReactNode {
  return (
    <ul className={styles.goals}>
      {goals.map(({ kind, goal, reached }) => (
        <li key={kind}>
          <span id={`goal-${kind}`} className={styles.label}>
            {goalLabel(kind)}
          </span>
          <span className={styles.count}>
            {translate({ id: 'campaigns.goal.count', message: '{reached} / {goal}' }, { reached, goal })}
          </span>
          <progress
            className={reached >= goal ? styles.full : styles.bar}
            aria-labelledby={`goal-${kind}`}
            max={goal}
            value={Math.min(reached, goal)}
          />
        </li>
      ))}
    </ul>
  );
}

function goalLabel(kind: GoalKind): string {
  switch (kind) {
    case 'pages':
      return translate({ id: 'campaigns.goal.pages', message: '改进的页面' });
    case 'people':
      return translate({ id: 'campaigns.goal.people', message: '参加的人' });
    case 'points':
      return translate({ id: 'campaigns.goal.points', message: '合计得分' });
  }
}
