import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import { InlineCode } from '../../../src/components/InlineCode.tsx';
import type { TaskDifficulty } from '../../../src/lib/tasks/task.ts';
import { createPaths, type CampaignSite } from '../paths.ts';
import type { CampaignTask } from '../views/buildCampaign.ts';
import styles from './Tasks.module.css';
import { useCount } from './useCount.ts';

/** What there is to do, easy ones first. */
export function Tasks({ tasks, site }: { tasks: readonly CampaignTask[]; site: CampaignSite }): ReactNode {
  const count = useCount();
  const paths = createPaths(site);
  return (
    <ul className={styles.tasks}>
      {tasks.map(({ id, title, difficulty, minutes, points, goodFirst }) => {
        const to = paths.task(id);
        const facts = [
          difficultyLabel(difficulty),
          count(minutes, translate({ id: 'campaigns.task.minutes', message: '约 {count} 分钟' })),
          count(points, translate({ id: 'campaigns.task.points', message: '奖 {count} 分' })),
          ...(goodFirst ? [translate({ id: 'campaigns.task.goodFirst', message: '适合第一次' })] : []),
        ];
        return (
          <li key={id}>
            {to === undefined ? (
              <span className={styles.title}>
                <InlineCode text={title} />
              </span>
            ) : (
              <Link to={to} className={styles.title}>
                <InlineCode text={title} />
              </Link>
            )}
            <span className={styles.facts}>
              <code>{id}</code> {facts.join(translate({ id: 'campaigns.dot', message: ' · ' }))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function difficultyLabel(difficulty: TaskDifficulty): string {
  switch (difficulty) {
    case 'beginner':
      return translate({ id: 'campaigns.difficulty.beginner', message: '入门' });
    case 'intermediate':
      return translate({ id: 'campaigns.difficulty.intermediate', message: '进阶' });
    case 'advanced':
      return translate({ id: 'campaigns.difficulty.advanced', message: '深入' });
  }
}
