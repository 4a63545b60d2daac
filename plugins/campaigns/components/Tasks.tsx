import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import { InlineCode } from '../../../src/components/InlineCode.tsx';
import type { TaskDifficulty } from '../../../src/lib/tasks/task.ts';
import { createPaths, type CampaignSite } from '../paths.ts';
import type { CampaignView } from '../views/buildCampaign.ts';
import styles from './Tasks.module.css';
import { useCount } from '../../../src/components/useCount.ts';

type Props = Pick<CampaignView, 'tasks' | 'doneTasks'> & { site: CampaignSite };

/** So many are shown at once; more stay behind a click, so that the rules are not out of reach. */
const shownAtOnce = 8;

/** What there is to do, in the campaign's order. */
export function Tasks({ tasks, doneTasks, site }: Props): ReactNode {
  const count = useCount();
  const more = tasks.slice(shownAtOnce);
  return (
    <>
      <TaskList tasks={tasks.slice(0, shownAtOnce)} site={site} />
      {more.length > 0 && (
        <details className={styles.more}>
          <summary>
            {count(more.length, translate({ id: 'campaigns.tasks.more', message: '另外 {count} 个任务' }))}
          </summary>
          <TaskList tasks={more} site={site} />
        </details>
      )}
      {doneTasks > 0 && (
        <p>{count(doneTasks, translate({ id: 'campaigns.tasks.done', message: '已经做完 {count} 个。' }))}</p>
      )}
    </>
  );
}

function TaskList({ tasks, site }: Omit<Props, 'doneTasks'>): ReactNode {
  const count = useCount();
  const paths = createPaths(site);
  return (
    <ul className={styles.tasks}>
      {tasks.map(({ id, title, difficulty, minutes, points, goodFirst, isClaimed }) => {
        const to = paths.task(id);
        const facts = [
          difficultyLabel(difficulty),
          count(minutes, translate({ id: 'campaigns.task.minutes', message: '约 {count} 分钟' })),
          ...(points > 0 ? [count(points, translate({ id: 'campaigns.task.points', message: '奖 {count} 分' }))] : []),
          ...(goodFirst ? [translate({ id: 'campaigns.task.goodFirst', message: '适合第一次' })] : []),
          ...(isClaimed ? [translate({ id: 'campaigns.task.claimed', message: '有人在做' })] : []),
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
