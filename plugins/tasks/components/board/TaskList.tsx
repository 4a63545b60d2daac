import { memo, type ReactNode } from 'react';
import clsx from 'clsx';
import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import { InlineCode } from '../../../../src/components/InlineCode.tsx';
import type { TaskRow } from '../../views/taskRow.ts';
import { GoodFirst } from '../GoodFirst.tsx';
import { StandingLine } from '../StandingLine.tsx';
import { StateBadge } from '../StateBadge.tsx';
import type { TaskSite } from '../taskSite.ts';
import { useCount } from '../../../../src/components/useCount.ts';
import { difficultyLabel, kindLabel, timeWords, toList } from '../taskWords.ts';
import styles from './TaskList.module.css';

type Props = {
  tasks: readonly TaskRow[];
  skillNames: Readonly<Record<string, string>>;
  lang: string | undefined;
  site: TaskSite;
};

/** Tasks, one below the other. */
export function TaskList({ tasks, ...rest }: Props): ReactNode {
  return (
    <ul className={styles.tasks}>
      {tasks.map((task) => (
        <TaskItem key={task.id} task={task} {...rest} />
      ))}
    </ul>
  );
}

// There are hundreds, and each letter that is typed shows others of them.
const TaskItem = memo(function TaskItem({
  task,
  skillNames,
  lang,
  site,
}: Omit<Props, 'tasks'> & { task: TaskRow }): ReactNode {
  const count = useCount();
  const { id, title, state, kind, difficulty, minutes, points, skills, goodFirst, missing } = task;
  return (
    <li className={clsx(styles.task, state === 'done' && styles.quiet)}>
      <div className={styles.state}>
        <StateBadge state={state} />
        <span className={styles.id}>{id}</span>
      </div>
      <div className={styles.what}>
        <Link to={site.paths.task(id)} className={styles.title} lang={lang}>
          <InlineCode text={title} />
        </Link>
        <p className={styles.facts}>
          {goodFirst && <GoodFirst />}
          <span>
            {[
              kindLabel(kind),
              difficultyLabel(difficulty),
              toList(skills.map((skill) => skillNames[skill] ?? skill)),
            ].join(' · ')}
          </span>
        </p>
        {state !== 'open' && (
          <div className={styles.standing}>
            <StandingLine task={task} site={site} />
            {missing.length > 0 && (
              <ul lang={lang}>
                {missing.map((message) => (
                  <li key={message}>
                    <InlineCode text={message} />
                  </li>
                ))}
              </ul>
            )}
          </div>
        )}
      </div>
      <div className={styles.size}>
        <span>{timeWords(minutes)}</span>
        {points > 0 && <span>{count(points, translate({ id: 'tasks.points', message: '+{count} 分' }))}</span>}
      </div>
    </li>
  );
});
