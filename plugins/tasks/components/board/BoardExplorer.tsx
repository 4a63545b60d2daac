import { useDeferredValue, useMemo, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type { Board } from '../../views/buildBoard.ts';
import { isAsking } from '../../views/boardQuery.ts';
import { countChoices, countStates, selectRows } from '../../views/selectRows.ts';
import type { TaskSite } from '../taskSite.ts';
import { useCount } from '../../../../src/components/useCount.ts';
import { BoardFilters } from './BoardFilters.tsx';
import styles from './BoardExplorer.module.css';
import { FoundGroups } from './FoundGroups.tsx';
import { TaskList } from './TaskList.tsx';
import { useBoardQuery } from './useBoardQuery.ts';

/** The list, and what it can be asked. As it was built, it has all tasks in the order that is recommended. */
export function BoardExplorer({ board, site }: { board: Board; site: TaskSite }): ReactNode {
  const { tasks, found, skillNames, lang } = board;
  const asked = useBoardQuery();
  // The field stays quick while the list follows.
  const query = useDeferredValue(asked.query);
  const shownTasks = useMemo(() => selectRows(tasks, query), [tasks, query]);
  const shownFound = useMemo(() => selectRows(found, query), [found, query]);
  const choices = useMemo(() => countChoices([...tasks, ...found], query), [tasks, found, query]);
  const states = useMemo(() => countStates(tasks, query), [tasks, query]);
  const list = { skillNames, lang, site };
  return (
    <>
      <BoardFilters {...asked} choices={choices} states={states} skillNames={skillNames} />
      <p className={styles.status} role="status">
        <Counted tasks={shownTasks.length} found={shownFound.length} isAsked={isAsking(query)} />
      </p>
      <h2 id="tasks" className="sr-only">
        <Translate id="tasks.title">任务</Translate>
      </h2>
      {shownTasks.length > 0 && <TaskList tasks={shownTasks} {...list} />}
      {/* Where something was asked, the line above has said how much there is. */}
      {(shownFound.length > 0 || !isAsking(query)) && (
        <>
          <Heading as="h2" id="found">
            <Translate id="tasks.heading.found">检查程序发现的</Translate>
          </Heading>
          <p>
            <Translate id="tasks.found.what">
              这些问题由检查程序列出，不用领取，解决之后就不再出现。没有奖励分，改动本身照常计分。
            </Translate>
          </p>
          {shownFound.length > 0 ? <FoundGroups found={shownFound} isAsked={isAsking(query)} {...list} /> : <Nothing />}
        </>
      )}
    </>
  );
}

/** One line that always stands above the list, so that nothing jumps when it changes; read out when it does. */
function Counted({ tasks, found, isAsked }: { tasks: number; found: number; isAsked: boolean }): ReactNode {
  const count = useCount();
  if (tasks + found === 0) return <Translate id="tasks.status.none">没有符合条件的任务。去掉一个条件试试。</Translate>;
  const values = {
    tasks: count(tasks, translate({ id: 'tasks.count.tasks', message: '{count} 个任务' })),
    found: <a href="#found">{count(found, translate({ id: 'tasks.count.found', message: '{count} 项' }))}</a>,
  };
  if (isAsked)
    return found > 0 ? (
      <Translate id="tasks.status.found" values={values}>
        {'找到 {tasks}，检查程序发现的 {found}。'}
      </Translate>
    ) : (
      <Translate id="tasks.status.foundTasks" values={values}>
        {'找到 {tasks}。'}
      </Translate>
    );
  return found > 0 ? (
    <Translate id="tasks.status.all" values={values}>
      {'共 {tasks}，另有检查程序发现的 {found}。'}
    </Translate>
  ) : (
    <Translate id="tasks.status.allTasks" values={values}>
      {'共 {tasks}。'}
    </Translate>
  );
}

function Nothing(): ReactNode {
  return (
    <p className={styles.nothing}>
      <Translate id="tasks.nothing">现在什么也没有发现。</Translate>
    </p>
  );
}
