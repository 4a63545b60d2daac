import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import { changeQuery, noQuery, toSearch, type BoardChange } from '../../views/boardQuery.ts';
import type { TaskPage } from '../../views/buildTaskPages.ts';
import type { TaskSite } from '../taskSite.ts';
import { useCount } from '../../../../src/components/useCount.ts';
import { difficultyLabel, kindLabel, timeWords } from '../taskWords.ts';
import styles from './TaskFacts.module.css';

/** How much of what it takes; each leads to the tasks that have it in common. */
export function TaskFacts({ task, site }: { task: TaskPage; site: TaskSite }): ReactNode {
  const count = useCount();
  const { kind, difficulty, minutes, points, skills, skillNames } = task;
  const change = (
    <Link to={site.howPoints}>
      <Translate id="tasks.bonus.change">改动本身</Translate>
    </Link>
  );
  const toBoard = (change: BoardChange) => site.paths.board + toSearch(changeQuery(noQuery, change));
  return (
    <dl className={styles.facts}>
      <Fact term={translate({ id: 'tasks.filter.time', message: '时间' })}>{timeWords(minutes)}</Fact>
      <Fact term={translate({ id: 'tasks.filter.difficulty', message: '难度' })}>
        <Link to={toBoard({ difficulty })}>{difficultyLabel(difficulty)}</Link>
      </Fact>
      <Fact term={translate({ id: 'tasks.filter.kind', message: '类型' })}>
        <Link to={toBoard({ kind })}>{kindLabel(kind)}</Link>
      </Fact>
      <Fact term={translate({ id: 'tasks.filter.skill', message: '技能' })}>
        <ul className={styles.skills}>
          {skills.map((skill) => (
            <li key={skill}>
              <Link to={toBoard({ skill })}>{skillNames[skill] ?? skill}</Link>
            </li>
          ))}
        </ul>
      </Fact>
      <Fact term={translate({ id: 'tasks.bonus', message: '奖励' })}>
        {points > 0
          ? count(points, translate({ id: 'tasks.points', message: '+{count} 分' }))
          : translate({ id: 'tasks.bonus.none', message: '没有' })}
        <span className={styles.note}>
          {points > 0 ? (
            <Translate id="tasks.bonus.what" values={{ change }}>
              {'只给第一个完成的人，一次；{change}照常另外计分。'}
            </Translate>
          ) : (
            <Translate id="tasks.bonus.given" values={{ change }}>
              {'已经给了第一个完成的人；{change}照常计分。'}
            </Translate>
          )}
        </span>
      </Fact>
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
