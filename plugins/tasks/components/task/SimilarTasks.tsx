import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import { InlineCode } from '../../../../src/components/InlineCode.tsx';
import type { SimilarTask } from '../../views/buildTaskPages.ts';
import type { TaskSite } from '../taskSite.ts';
import { difficultyLabel, timeWords } from '../taskWords.ts';
import styles from './SimilarTasks.module.css';

type Props = { tasks: readonly SimilarTask[]; lang: string | undefined; site: TaskSite };

/** What else somebody who can do this one can do. */
export function SimilarTasks({ tasks, lang, site }: Props): ReactNode {
  if (tasks.length === 0) return null;
  return (
    <>
      <Heading as="h2" id="similar">
        <Translate id="tasks.similar">相近的任务</Translate>
      </Heading>
      <ul className={styles.similar}>
        {tasks.map(({ id, title, difficulty, minutes }) => (
          <li key={id}>
            <Link to={site.paths.task(id)} lang={lang}>
              <InlineCode text={title} />
            </Link>
            <span>{[id, difficultyLabel(difficulty), timeWords(minutes)].join(' · ')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
